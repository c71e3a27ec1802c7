// "/" goes to the search box; on a page for review, j and k go on and back, a accepts, r rejects.
"use strict";
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  if (event.key === "/") {
    event.preventDefault();
    document.querySelector(".find input").focus();
    return;
  }
  const items = [...document.querySelectorAll("[data-review]")];
  if (!items.length) return;
  const at = items.findIndex((item) => item.contains(document.activeElement));
  if (event.key === "j" || event.key === "k") {
    event.preventDefault();
    items[Math.max(0, Math.min(items.length - 1, at + (event.key === "j" ? 1 : -1)))].focus();
  } else if (at >= 0 && (event.key === "a" || event.key === "r")) {
    items[at].querySelector(`button[data-key="${event.key}"]`).click();
  }
});
