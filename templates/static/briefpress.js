// Preview: hover, focus or tap shows the reference beside its number, or the meaning of a term. Escape, the close button, a tap outside
// and scrolling away close it. It adds no tab stops; without this script the number links to the reference.
(() => {
  "use strict";
  const marks = "sup > a, a.term";
  const touch = matchMedia("(hover: none)");
  const away = 80; // pixels of scrolling that close a preview
  let box, shown, timer, from;

  function content(mark) {
    const { meaning } = mark.dataset;
    if (meaning) return Object.assign(document.createElement("p"), { textContent: meaning });
    const passage = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    const source = passage && passage.closest(".references ol > li");
    if (!source) return null;
    const copy = document.createElement("div");
    for (const part of source.querySelectorAll(":scope > .source, :scope > .origin, :scope > .warning")) {
      copy.append(part.cloneNode(true));
    }
    const words = passage.cloneNode(true);
    words.querySelectorAll('b, a[href^="#"]').forEach((part) => part.remove());
    const line = document.createElement("p");
    line.className = "passage";
    line.append(...words.childNodes);
    copy.append(line);
    copy.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    copy.querySelectorAll("a").forEach((link) => { link.tabIndex = -1; });
    return copy;
  }

  function place(mark) {
    if (innerWidth <= 640) { box.style.left = box.style.top = ""; return; } // the style sheet places it at the bottom on phones
    const at = mark.getBoundingClientRect();
    const width = box.offsetWidth, height = box.offsetHeight;
    box.style.left = Math.max(12, Math.min(at.left - 24, document.documentElement.clientWidth - width - 12)) + "px";
    box.style.top = (at.bottom + 8 + height < innerHeight ? at.bottom + 8 : Math.max(8, at.top - height - 8)) + "px";
  }

  function closer() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "close";
    button.tabIndex = -1; // Escape does the same from the keyboard
    button.textContent = "×";
    button.setAttribute("aria-label", document.body.dataset.close);
    button.addEventListener("click", close);
    return button;
  }

  function show(mark) {
    clearTimeout(timer);
    if (shown === mark) return;
    const copy = content(mark);
    if (!copy) return;
    close();
    box = document.createElement("div");
    box.className = "preview";
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", mark.getAttribute("aria-label") || mark.textContent);
    box.append(closer(), copy);
    mark.after(box);
    shown = mark;
    from = scrollY;
    place(mark);
  }

  function close() {
    clearTimeout(timer);
    if (box) box.remove();
    box = shown = undefined;
  }

  function later(action, wait) {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  }

  const inside = (target) => box && (box.contains(target) || shown.contains(target));
  const markAt = (event) => event.target.closest && event.target.closest(marks);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const mark = markAt(event);
    if (mark) later(() => show(mark), 150);
    else if (inside(event.target)) clearTimeout(timer);
    else if (box) later(close, 300);
    else clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const mark = markAt(event);
    if (mark && mark.matches(":focus-visible")) show(mark);
    else if (box && !inside(event.target)) close();
  });
  document.addEventListener("click", (event) => {
    const mark = markAt(event);
    if (mark && touch.matches && shown !== mark && content(mark)) {
      event.preventDefault(); // the first tap shows the preview, the second follows the link
      show(mark);
    } else if (!inside(event.target) || mark) close();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  addEventListener("scroll", () => {
    if (!shown) return;
    if (Math.abs(scrollY - from) > away) close();
    else if (innerWidth > 640) place(shown);
  }, { passive: true });
  addEventListener("resize", close);
})();

// Copy buttons for citations; if the browser denies copying, the text is selected for the reader.
(() => {
  "use strict";
  for (const text of document.querySelectorAll(".cite-this .text, .cite-this pre")) {
    const { copy, copied } = text.closest(".cite-this").dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = copy;
    button.addEventListener("click", async () => {
      getSelection().selectAllChildren(text);
      try {
        await navigator.clipboard.writeText(text.textContent);
        button.textContent = copied;
      } catch { /* the text stays selected */ }
    });
    text.after(" ", button);
  }
})();
