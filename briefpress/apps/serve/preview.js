// Reload the page when a newer version without errors exists; list the errors of the newest content over the page.
"use strict";
(() => {
  const shown = document.currentScript.dataset.sound;

  const overlay = (errors) => {
    document.getElementById("preview-errors")?.remove();
    if (!errors.length) return;
    const box = document.createElement("section");
    box.id = "preview-errors";
    box.setAttribute("role", "alert");
    const title = document.createElement("h2");
    title.textContent = "This page shows the last version without errors. Fix these errors to see your changes:";
    const list = document.createElement("ol");
    for (const fault of errors) {
      const item = document.createElement("li");
      item.textContent = fault;
      list.append(item);
    }
    box.append(title, list);
    document.body.append(box);
  };

  const events = new EventSource("/_/events");
  events.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    if (String(state.sound) === shown) {
      overlay(state.errors);
    } else {
      events.close();
      location.reload();
    }
  });
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
