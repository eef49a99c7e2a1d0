// Conveniences only: every page reads, navigates and prints without this file.
(function () {
  "use strict";
  var root = document.documentElement, key = "giao-dien";
  var schemes = ["auto", "light", "dark"];
  var names = { auto: "theo máy", light: "sáng", dark: "tối" };

  function stored() {
    try { return localStorage.getItem(key); } catch (_) { return null; }
  }
  function show(scheme) {
    if (scheme === "auto") root.removeAttribute("data-scheme");
    else root.setAttribute("data-scheme", scheme);
  }
  var scheme = schemes.indexOf(stored()) > 0 ? stored() : "auto";
  show(scheme);
  root.classList.remove("no-js");

  var button = document.querySelector("[data-scheme-switch]");
  function label() {
    var text = "Giao diện: " + names[scheme];
    button.setAttribute("aria-label", text + ". Bấm để đổi");
    button.title = text;
    button.setAttribute("data-now", scheme);
  }
  if (button) {
    label();
    button.addEventListener("click", function () {
      scheme = schemes[(schemes.indexOf(scheme) + 1) % schemes.length];
      try { localStorage.setItem(key, scheme); } catch (_) { /* the choice holds for this page */ }
      show(scheme);
      label();
    });
  }

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  each("[data-copy]", function (el) {
    if (!navigator.clipboard) { el.hidden = true; return; }
    var text = el.textContent;
    el.setAttribute("aria-live", "polite");
    el.addEventListener("click", function () {
      navigator.clipboard.writeText(el.getAttribute("data-copy")).then(function () {
        el.textContent = el.getAttribute("data-done");
        setTimeout(function () { el.textContent = text; }, 2500);
      });
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

  var menu = document.querySelector(".nav details");
  if (menu) {
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
    document.addEventListener("click", function (event) {
      if (menu.open && !menu.contains(event.target)) menu.open = false;
    });
  }
})();
