// The / key focuses the search box. Users of speech input may need to disable single-key shortcuts (WCAG 2.1.4): the
// search page has a switch.
(() => {
  "use strict";
  const SLASH = "briefpress-slash";
  const box = document.querySelector("input[type=search]");
  const choice = document.querySelector(".shortcut input");

  function off() {
    try { return localStorage.getItem(SLASH) === "off"; } catch { return false; } // no storage: not switched off
  }

  document.addEventListener("keydown", (event) => {
    if (!box || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || off()) return;
    if (event.target.closest("input:not([type=checkbox]), select, textarea")) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  if (!choice) return;
  choice.checked = !off();
  choice.addEventListener("change", () => {
    try { localStorage.setItem(SLASH, choice.checked ? "on" : "off"); } catch { choice.checked = true; }
  });
})();
