// Lists what the service worker keeps on this device; without it the page says the same in general words.
(function () {
  "use strict";
  var root = new URL(document.currentScript.getAttribute("data-root"), location.href).href;
  var wanted = /[?&]den=([^&]*)/.exec(location.search);
  var lists = document.querySelectorAll("[data-kept]");

  if (wanted) {
    var there = new URL(decodeURIComponent(wanted[1]), root).href;
    // an address handed in by others leads nowhere but into the site
    if (there.indexOf(root) === 0) {
      var box = document.querySelector("[data-wanted]");
      box.querySelector("a").href = there;
      box.hidden = false;
    }
  }
  if (!window.caches) return;

  function titleOf(response) {
    return response.text().then(function (html) {
      var heading = new DOMParser().parseFromString(html, "text/html").querySelector("h1");
      return heading ? heading.textContent.trim() : "";
    });
  }
  function pagesOf(name) {
    return caches.open(name).then(function (cache) {
      return cache.keys().then(function (keys) {
        return Promise.all(keys.reverse().map(function (key) {
          return cache.match(key).then(titleOf).then(function (title) {
            return { address: key.url.split("?")[0], title: title };
          });
        }));
      });
    });
  }
  function show(list, pages) {
    if (!pages.length) return;
    pages.forEach(function (page) {
      var item = document.createElement("li"), link = document.createElement("a");
      link.href = page.address;
      link.textContent = page.address === root ? "Trang chủ" : page.title;
      item.appendChild(link);
      list.querySelector("ul").appendChild(item);
    });
    list.hidden = false;
    document.querySelector("[data-none]").hidden = true;
  }

  var ours = "site_builder " + root + " ";
  caches.keys().then(function (names) {
    var wantedNames = ["visited", "newest"].filter(function (name) { return names.indexOf(ours + name) >= 0; });
    return Promise.all(wantedNames.map(function (name) { return pagesOf(ours + name); }));
  }).then(function (found) {
    var seen = {}, pieces = [], others = [];
    Array.prototype.concat.apply([], found).forEach(function (page) {
      if (!page.title || seen[page.address] || page.address === location.href.split(/[?#]/)[0]) return;
      seen[page.address] = true;
      (/^(guong|tin-bai)\/[^\/]+\/$/.test(page.address.slice(root.length)) ? pieces : others).push(page);
    });
    show(lists[0], pieces);
    show(lists[1], others);
  }).catch(function () { /* the general words stay */ });
})();
