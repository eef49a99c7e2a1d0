// site_builder: this site keeps nothing on its readers' devices. A worker of former days empties what it kept and goes.
(function () {
  "use strict";
  var ours = "site_builder " + self.registration.scope + " ";
  self.addEventListener("install", function () { self.skipWaiting(); });
  self.addEventListener("activate", function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      return Promise.all(names.map(function (name) { return name.indexOf(ours) === 0 ? caches.delete(name) : undefined; }));
    }).then(function () { return self.registration.unregister(); }));
  });
})();
