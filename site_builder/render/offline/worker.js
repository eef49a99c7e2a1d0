// Keeps visited pages and the newest stories for readers without a network. What it keeps by itself stands in KEPT on the line
// above, put there by the build; addresses are seen from the root of the site.
(function () {
  "use strict";
  var ROOT = self.registration.scope;
  // caches belong to the whole origin, where several sites may stand side by side
  var OURS = "site_builder " + ROOT + " ";
  var SHELL = OURS + "shell " + KEPT.version, NEWEST = OURS + "newest", VISITED = OURS + "visited", FILES = OURS + "files";
  var PUBLISHED = ROOT + KEPT.published;
  var MOST_PAGES = 60, MOST_FILES = 120, HEAVIEST_PAGE = 600000, HEAVIEST_FILE = 300000;
  // milliseconds that a page may take before the kept one is shown
  var PATIENCE = 3000;

  // --- what is what

  // the address by which a page is kept
  function plain(url) {
    return url.split(/[?#]/)[0].replace(/\/index\.html$/, "/");
  }
  function inRoot(url) {
    return url.slice(0, ROOT.length) === ROOT ? url.slice(ROOT.length) : null;
  }
  function isPage(url) {
    var path = inRoot(plain(url));
    return path !== null && path.indexOf(KEPT.search) !== 0 && /(^|\/|\.html?)$/.test(path);
  }
  function isFile(url) {
    var path = inRoot(plain(url));
    return path !== null && path.indexOf(KEPT.search) !== 0 && /\.(css|js|svg|png|jpe?g|webp|avif|gif|ico|woff2?)$/i.test(path);
  }
  // its address changes with its content
  function isForGood(url) {
    return /\?v=/.test(url) || /-[0-9a-f]{8}(-\d+)?\.\w+$/.test(url);
  }
  function isGone(response) {
    return response.status === 404 || response.status === 410;
  }

  // --- caches

  // What changes the kept pages happens one after the other: what is dropped is not put back by what was asked for before.
  var turn = Promise.resolve();
  function inTurn(act) {
    turn = turn.then(act, act);
    return turn;
  }
  function within(name, act) {
    return caches.open(name).then(act);
  }
  function all(list, act) {
    return Promise.all(list.map(act));
  }
  // the first that is found in the caches of these names, or nothing
  function found(url, names, ignoreSearch) {
    return names.reduce(function (before, name) {
      return before.then(function (response) {
        return response || caches.match(url, { cacheName: name, ignoreSearch: ignoreSearch, ignoreVary: true });
      });
    }, Promise.resolve());
  }
  // a cache lists what was put last at its end
  function keep(name, url, response, most, heaviest) {
    if (response.status !== 200 || response.type !== "basic" || response.redirected) return Promise.resolve();
    var copy = response.clone();
    return response.clone().blob().then(function (body) {
      if (body.size > heaviest) return undefined;
      return within(name, function (cache) {
        return cache.put(url, copy).then(function () { return cache.keys(); }).then(function (keys) {
          return all(keys.slice(0, Math.max(0, keys.length - most)), function (old) { return cache.delete(old); });
        });
      });
    }).catch(function () { /* no room on the device: read from the network as before */ });
  }
  function keepPage(url, response) {
    return keep(VISITED, plain(url), response, MOST_PAGES, HEAVIEST_PAGE);
  }
  function keptPage(url) {
    return found(plain(url), [VISITED, NEWEST, SHELL], true);
  }

  // --- what is asked for

  self.addEventListener("fetch", function (event) {
    var request = event.request;
    if (request.method !== "GET" || request.headers.has("range")) return;
    if (request.mode === "navigate") {
      if (isPage(request.url) || inRoot(plain(request.url)) === KEPT.search) page(event);
    } else if (isFile(request.url)) file(event);
  });

  // from the network if it answers in time, else as it was kept, else the page that says what can be read
  function page(event) {
    var url = event.request.url;
    // asked for anew: what the browser itself has kept may have been withdrawn
    var network = fetch(url, { cache: "no-cache", credentials: "same-origin", redirect: "manual" });
    event.waitUntil(network.then(function (response) {
      if (isGone(response)) return inTurn(function () { return forget(url); });
      return isPage(url) ? keepPage(url, response) : undefined;
    }, function () {}));
    event.respondWith(new Promise(function (resolve) {
      var timer = setTimeout(function () {
        keptPage(url).then(function (kept) { if (kept) resolve(kept); });
      }, PATIENCE);
      network.then(function (response) {
        clearTimeout(timer);
        if (response.status < 500) resolve(response);
        else keptPage(url).then(function (kept) { resolve(kept || response); });
      }, function () {
        clearTimeout(timer);
        keptPage(url).then(function (kept) {
          resolve(kept || Response.redirect(ROOT + KEPT.offline + "?den=" + encodeURIComponent(inRoot(url)), 302));
        });
      });
    }));
  }

  // as it was kept, and asked for again behind the reader's back where its address does not tell of a change
  function file(event) {
    var request = event.request, url = request.url;
    event.respondWith(found(url, [SHELL, FILES], false).then(function (kept) {
      if (kept && isForGood(url)) return kept;
      var network = fetch(request.url, { cache: "no-cache", credentials: "same-origin" }).then(function (response) {
        var done = isGone(response)
          ? within(FILES, function (cache) { return cache.delete(url); })
          : keep(FILES, url, response, MOST_FILES, HEAVIEST_FILE);
        event.waitUntil(done);
        return response;
      });
      if (!kept) {
        return network.catch(function (failure) {
          // a page that was kept asks for the files of its day
          return found(url, [SHELL, FILES], true).then(function (near) {
            if (near) return near;
            throw failure;
          });
        });
      }
      event.waitUntil(network.catch(function () {}));
      return kept;
    }));
  }

  // --- what was withdrawn

  function forget(url) {
    return all([VISITED, NEWEST], function (name) {
      return within(name, function (cache) { return cache.delete(plain(url), { ignoreSearch: true }); });
    }).then(function (were) { return were.indexOf(true) < 0 ? undefined : sweep(); });
  }

  // Drops every page that is a withdrawn piece or leads to one, and every picture that no page shows any more.
  function sweep() {
    return fetch(PUBLISHED, { cache: "no-cache" }).then(function (response) {
      if (response.status !== 200) throw new Error("no list");
      return response.clone().text().then(function (text) {
        var published = {}, shown = {};
        text.replace(/.{8}/g, function (mark) { published[mark] = true; });
        return all([VISITED, NEWEST], function (name) {
          return within(name, function (cache) {
            return cache.keys().then(function (keys) {
              return all(keys, function (key) { return looked(cache, key, published, shown); });
            });
          });
        }).then(function () {
          return within(FILES, function (cache) {
            return cache.keys().then(function (keys) {
              return all(keys, function (key) { return shown[plain(key.url)] ? undefined : cache.delete(key); });
            });
          });
        }).then(function () {
          // the list in the shell says that this version has swept
          return within(SHELL, function (cache) { return cache.put(PUBLISHED, response); });
        });
      });
    });
  }
  function looked(cache, key, published, shown) {
    return cache.match(key).then(function (response) { return response.text(); }).then(function (html) {
      var here = plain(key.url), named = [here];
      html.replace(/\s(?:href|src)="([^"]+)"|\ssrcset="([^"]+)"/g, function (_, one, many) {
        (many ? many.split(",") : [one]).forEach(function (part) {
          try { named.push(plain(new URL(part.trim().split(/\s/)[0].replace(/&amp;/g, "&"), here).href)); } catch (_) { /* no address */ }
        });
      });
      var pieces = named.filter(function (url) { return /^(guong|tin-bai)\/[^\/]+\/$/.test(inRoot(url) || ""); });
      return all(pieces, function (url) { return markOf(inRoot(url)); }).then(function (marks) {
        if (marks.some(function (mark) { return !published[mark]; })) return cache.delete(key);
        named.forEach(function (url) { shown[url] = true; });
        return undefined;
      });
    });
  }
  // the eight characters that stand for an address in the list of what is published
  function markOf(address) {
    return crypto.subtle.digest("SHA-256", new TextEncoder().encode(address)).then(function (digest) {
      return btoa(String.fromCharCode.apply(null, new Uint8Array(digest, 0, 6)));
    });
  }
  function sweepOnce() {
    return caches.match(PUBLISHED, { cacheName: SHELL }).then(function (done) {
      if (done) return undefined;
      return all([VISITED, NEWEST], function (name) {
        return within(name, function (cache) { return cache.keys(); });
      }).then(function (kept) {
        if (kept[0].length || kept[1].length) return sweep();
        // a first visit: nothing is kept in which something withdrawn could stand
        return within(SHELL, function (cache) { return cache.put(PUBLISHED, new Response("")); });
      });
    }).catch(function () { /* no network: tried again when the next page comes to rest */ });
  }

  // --- the newest stories

  // one after the other, so that the reader's own page is not kept waiting; one that is unchanged is not asked for again
  function keepNewest() {
    return within(NEWEST, function (cache) {
      return Object.keys(KEPT.newest).reduce(function (before, address) {
        return before.then(function () {
          var key = ROOT + address + "?" + KEPT.newest[address];
          return cache.match(key).then(function (kept) {
            return kept || fetch(ROOT + address, { cache: "no-cache" }).then(function (response) {
              return keep(NEWEST, key, response, Infinity, HEAVIEST_PAGE);
            });
          });
        });
      }, Promise.resolve()).then(dropOlder);
    }).catch(function () {});
  }
  function dropOlder() {
    return within(NEWEST, function (cache) {
      return cache.keys().then(function (keys) {
        return all(keys, function (key) {
          var parts = inRoot(key.url).split("?");
          return KEPT.newest[parts[0]] === parts[1] ? undefined : cache.delete(key);
        });
      });
    });
  }

  // --- the worker's own life

  self.addEventListener("install", function (event) {
    self.skipWaiting();
    event.waitUntil(within(SHELL, function (cache) {
      return all(KEPT.shell, function (address) {
        return fetch(ROOT + address, { cache: "no-cache" }).then(function (response) {
          if (response.status !== 200) throw new Error(address);
          // a page that was led elsewhere cannot answer for its address
          var whole = response.redirected
            ? response.blob().then(function (body) { return new Response(body, { headers: response.headers }); })
            : Promise.resolve(response);
          return whole.then(function (answer) { return cache.put(ROOT + address, answer); });
        });
      });
    }));
  });

  self.addEventListener("activate", function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      return all(names, function (name) {
        var isOld = name.indexOf(OURS) === 0 && [SHELL, NEWEST, VISITED, FILES].indexOf(name) < 0;
        return isOld ? caches.delete(name) : undefined;
      });
    }).then(function () { return self.clients.claim(); }));
  });

  // a page that has come to rest says so, and whether the newest stories may be fetched at its reader's cost
  self.addEventListener("message", function (event) {
    var url = event.source && event.source.url;
    event.waitUntil(inTurn(function () {
      return sweepOnce().then(function () {
        return url && isPage(url) ? keepVisited(url) : undefined;
      }).then(function () {
        return all((event.data && event.data.files || []).filter(isFile), keepFile);
      }).then(function () {
        return event.data && event.data.newest ? keepNewest() : undefined;
      });
    }));
  });
  function keepFile(url) {
    return found(url, [SHELL, FILES], false).then(function (kept) {
      return kept || fetch(url).then(function (response) { return keep(FILES, url, response, MOST_FILES, HEAVIEST_FILE); });
    }).catch(function () { /* shown when there is a network again */ });
  }
  // the first page of all was read before there was a worker
  function keepVisited(url) {
    return keptPage(url).then(function (kept) {
      return kept || fetch(plain(url)).then(function (response) { return keepPage(url, response); });
    }).catch(function () { /* no network: kept when it is read again */ });
  }
})();
