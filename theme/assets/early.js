// Before the page is drawn: what the reader has chosen (see aids.html), so that nothing jumps or flashes.
(function () {
  "use strict";
  var root = document.documentElement, choices = { scheme: "giao-dien", size: "co-chu", width: "be-rong" };
  root.classList.remove("no-js");
  Object.keys(choices).forEach(function (name) {
    var chosen = null;
    try { chosen = localStorage.getItem(choices[name]); } catch (_) { /* nothing is remembered here */ }
    if (chosen && chosen !== "auto") root.setAttribute("data-" + name, chosen);
  });
})();
