"use strict";
document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.copy) navigator.clipboard?.writeText(button.dataset.copy);
  if (button.dataset.share) navigator.share?.({ title: button.dataset.title, url: button.dataset.share });
  if ("print" in button.dataset) print();
  if ("colours" in button.dataset) document.documentElement.classList.toggle("dark");
});
