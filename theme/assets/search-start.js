// Starts the search where it can run; says so where it cannot: an old browser, a page opened from a disk.
(function () {
  "use strict";
  var me = document.querySelector("script[data-search]");
  function unable() {
    var parts = document.querySelectorAll("[data-seek], [data-found]");
    Array.prototype.forEach.call(parts, function (part) { part.hidden = true; });
    document.querySelector("[data-unable]").hidden = false;
  }
  var script = document.createElement("script");
  if (location.protocol === "file:" || typeof WebAssembly === "undefined" || !("noModule" in script)) return unable();
  script.type = "module";
  script.src = me.getAttribute("data-search");
  script.onerror = unable;
  document.head.appendChild(script);
})();
