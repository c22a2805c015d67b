// Reloads the page when what it shows has been read anew, and lays what is wrong with the newest over it until mended.
"use strict";
(() => {
  const shown = document.currentScript.dataset.sound;

  const overlay = (faults) => {
    document.getElementById("preview-faults")?.remove();
    if (!faults.length) return;
    const box = document.createElement("section");
    box.id = "preview-faults";
    box.setAttribute("role", "alert");
    const title = document.createElement("h2");
    title.textContent = "This is the last sound state. What has to be mended:";
    const list = document.createElement("ol");
    for (const fault of faults) {
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
      overlay(state.faults);
    } else {
      events.close();
      location.reload();
    }
  });
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
