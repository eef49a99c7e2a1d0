// Conveniences only: every page reads, navigates and prints without this file.
(function () {
  "use strict";
  var root = document.documentElement, own = document.currentScript;

  document.addEventListener("error", function (event) {
    if (event.target.tagName === "IMG") event.target.classList.add("is-lost");
  }, true);

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  // marks the words for copying by hand; true where the machine could copy them itself
  function copied(from) {
    if (from.select) { from.focus(); from.select(); }
    else {
      var range = document.createRange(), chosen = window.getSelection();
      range.selectNodeContents(from);
      chosen.removeAllRanges();
      chosen.addRange(range);
    }
    try { return document.execCommand("copy"); } catch (_) { return false; }
  }

  each("[data-copy]", function (el) {
    var said = document.createElement("p");
    said.className = "said";
    said.setAttribute("role", "status");
    el.parentNode.appendChild(said);
    function tell(done) {
      said.textContent = done ? el.getAttribute("data-done") : "Đã bôi đen: nhấn giữ rồi chọn Sao chép, hoặc nhấn Ctrl + C.";
    }
    function byHand() { tell(copied(document.getElementById(el.getAttribute("data-from")))); }
    el.addEventListener("click", function () {
      said.textContent = "";
      if (!navigator.clipboard) { byHand(); return; }
      navigator.clipboard.writeText(el.getAttribute("data-copy")).then(function () { tell(true); }, byHand);
    });
  });

  each("[data-share]", function (el) {
    if (!navigator.share) return;
    el.hidden = false;
    el.addEventListener("click", function () {
      navigator.share({ title: el.getAttribute("data-title"), url: el.getAttribute("data-share") }).catch(function () {});
    });
  });

  each("[data-print]", function (el) {
    el.addEventListener("click", function () { window.print(); });
  });

  // how the reader likes to read; early.js shows it on the next page
  var choices = { "giao-dien": "data-scheme", "co-chu": "data-size", "be-rong": "data-width" };
  each(".aids input", function (el) {
    var attribute = choices[el.name];
    el.checked = el.value === (root.getAttribute(attribute) || "auto");
    el.addEventListener("change", function () {
      if (el.value === "auto") root.removeAttribute(attribute);
      else root.setAttribute(attribute, el.value);
      try { localStorage.setItem(el.name, el.value); } catch (_) { /* the choice holds for this page */ }
    });
  });

  // what opens over the page closes with Escape, or with a touch beside it
  each(".nav details, .aids", function (opened) {
    function close() {
      opened.open = false;
      opened.querySelector("summary").focus();
    }
    var done = opened.querySelector("[data-done]");
    if (done) done.addEventListener("click", close);
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && opened.open) close();
    });
    document.addEventListener("click", function (event) {
      if (opened.open && !opened.contains(event.target)) opened.open = false;
    });
  });

  // Pages to read without a network: the worker is asked for when the page has come to rest, so that it costs no reader a wait.
  var worker = own && own.getAttribute("data-worker");
  if (worker && navigator.serviceWorker && /^https?:$/.test(location.protocol)) {
    window.addEventListener("load", function () {
      var idle = window.requestIdleCallback || function (act) { setTimeout(act, 2000); };
      idle(function () {
        navigator.serviceWorker.addEventListener("controllerchange", tell);
        navigator.serviceWorker.register(worker).then(function (registration) {
          // a worker that is about to be followed by a newer one is left in peace: spoken to, it would stay half a minute longer
          return registration.update().then(function () {
            if (!registration.installing && !registration.waiting) tell();
          });
        }).catch(function () { /* read from the network, as ever */ });
      });
    });
  }
  // who saves data, or has a slow network, is not made to fetch what they did not ask for
  function tell() {
    var net = navigator.connection || {}, to = navigator.serviceWorker.controller;
    if (!to) return;
    // what the first page of all has shown came before the worker did
    var files = [];
    each("img", function (el) { if (el.complete && el.naturalWidth && el.currentSrc) files.push(el.currentSrc); });
    to.postMessage({ newest: !net.saveData && !/2g/.test(net.effectiveType || ""), files: files });
  }
})();
