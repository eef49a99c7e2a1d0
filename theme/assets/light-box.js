// Pictures at their largest, over the page. Without this file each is a plain link to its large picture.
(function () {
  "use strict";
  var links = Array.prototype.slice.call(document.querySelectorAll("a[data-enlarge]"));
  if (!links.length || !window.HTMLDialogElement || !HTMLDialogElement.prototype.showModal) return;

  function made(tag, name, text) {
    var el = document.createElement(tag);
    el.className = name;
    if (text) el.textContent = text;
    return el;
  }
  function button(name, sign, label, act) {
    var el = made("button", name, sign);
    el.type = "button";
    el.setAttribute("aria-label", label);
    el.addEventListener("click", act);
    box.appendChild(el);
    return el;
  }

  var now = 0, opener = null;
  var box = made("dialog", "light-box");
  box.setAttribute("aria-label", "Ảnh phóng to");
  var count = made("p", "light-box__count");
  count.setAttribute("aria-live", "polite");
  box.appendChild(count);
  var close = button("light-box__close", "×", "Đóng ảnh", function () { box.close(); });
  var before = button("light-box__before", "‹", "Ảnh trước", function () { step(-1); });
  var shown = made("div", "light-box__shown");
  box.appendChild(shown);
  var after = button("light-box__after", "›", "Ảnh sau", function () { step(1); });
  var said = made("div", "light-box__said");
  box.appendChild(said);
  before.hidden = after.hidden = links.length < 2;
  document.body.appendChild(box);

  function show(number) {
    now = (number + links.length) % links.length;
    var link = links[now], figure = link.parentNode;
    var picture = link.querySelector("picture").cloneNode(true);
    Array.prototype.forEach.call(picture.children, function (el) {
      // the whole screen: the browser chooses a larger file
      el.setAttribute("sizes", "100vw");
      el.removeAttribute("loading");
    });
    shown.textContent = "";
    shown.appendChild(picture);
    var caption = figure.tagName === "FIGURE" && figure.querySelector("figcaption");
    said.textContent = "";
    if (caption) Array.prototype.forEach.call(caption.childNodes, function (node) { said.appendChild(node.cloneNode(true)); });
    said.hidden = !caption;
    count.textContent = links.length > 1 ? "Ảnh " + (now + 1) + " trong " + links.length : "";
  }
  function step(by) {
    if (links.length > 1) show(now + by);
  }

  links.forEach(function (link, number) {
    link.addEventListener("click", function (event) {
      // whoever wants the picture in a window of its own gets it
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      opener = link;
      show(number);
      box.showModal();
      close.focus();
    });
  });
  box.addEventListener("close", function () {
    shown.textContent = "";
    if (opener) opener.focus();
  });
  box.addEventListener("keydown", function (event) {
    if (event.key === "ArrowLeft") step(-1);
    else if (event.key === "ArrowRight") step(1);
    else if (event.key === "Home") show(0);
    else if (event.key === "End") show(links.length - 1);
    else return;
    event.preventDefault();
  });
  shown.addEventListener("click", function () { box.close(); });

  var from = null;
  box.addEventListener("touchstart", function (event) {
    from = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  box.addEventListener("touchend", function (event) {
    var to = event.changedTouches[0];
    if (from && Math.abs(to.clientX - from.clientX) > 50 && Math.abs(to.clientX - from.clientX) > 2 * Math.abs(to.clientY - from.clientY)) {
      step(to.clientX < from.clientX ? 1 : -1);
    }
    from = null;
  }, { passive: true });
})();
