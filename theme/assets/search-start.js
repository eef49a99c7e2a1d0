// Starts the search where it can run; says so where it cannot: an old browser, a page opened from a disk.
(function () {
  "use strict";
  var me = document.querySelector("script[data-search]");
  function unable() {
    var parts = document.querySelectorAll("[data-seek], [data-found]");
    Array.prototype.forEach.call(parts, function (part) { part.hidden = true; });
    document.querySelector("[data-unable]").hidden = false;
  }
  if (location.protocol === "file:" || typeof WebAssembly === "undefined" || !("noModule" in document.createElement("script"))) return unable();
  // one after the other: each finds in window.siteSearch what those before it have put there
  me.getAttribute("data-search").split(" ").forEach(function (address) {
    var script = document.createElement("script");
    script.type = "module";
    script.async = false;
    script.src = address;
    script.onerror = unable;
    document.head.appendChild(script);
  });
})();
