// Conveniences only: every page reads, navigates and prints without this file.
(function () {
  "use strict";
  var root = document.documentElement;

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
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && opened.open) {
        opened.open = false;
        opened.querySelector("summary").focus();
      }
    });
    document.addEventListener("click", function (event) {
      if (opened.open && !opened.contains(event.target)) opened.open = false;
    });
  });
})();
