// Citations of one section are one tab stop; the arrow keys move from citation to citation. A link that a section
// repeats, such as a speaker's, is a tab stop where it is first.
(() => {
  "use strict";
  const marks = [...document.querySelectorAll("main sup > a")];
  const section = (mark) => mark.closest("details, section, header, article");
  marks.forEach((mark, index) => {
    if (index && section(mark) === section(marks[index - 1])) mark.tabIndex = -1;
  });
  const seen = new Map();
  document.querySelectorAll("main a[href]:not(sup > a)").forEach((link) => {
    const here = section(link);
    if (!seen.has(here)) seen.set(here, new Set());
    if (seen.get(here).has(link.href)) link.tabIndex = -1;
    seen.get(here).add(link.href);
  });
  document.addEventListener("keydown", (event) => {
    const at = marks.indexOf(document.activeElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = at >= 0 && step && marks[at + step];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    next.focus();
  });
})();

// Groups of claims start closed on phones. A link to something in a closed group opens it, and printing opens all.
(() => {
  "use strict";
  const groups = [...document.querySelectorAll("main details.property")];
  if (matchMedia("(max-width: 40rem)").matches) groups.slice(1).forEach((group) => { group.open = false; });

  function reveal() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let opened = false;
    for (let each = target && target.closest("details"); each; each = each.parentElement.closest("details")) {
      opened ||= !each.open;
      each.open = true;
    }
    if (opened) target.scrollIntoView();
  }

  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    document.querySelectorAll("main details.property, main details.cited-passages").forEach((each) => { each.open = true; });
  });
  reveal();
})();

// The link that suggests a correction names the claim that the address of the page points to.
(() => {
  "use strict";
  const link = document.querySelector(".suggest > a");
  if (!link) return;
  const fill = () => { link.href = link.dataset.template.replaceAll("{claim}", location.hash.slice(1)); };
  addEventListener("hashchange", fill);
  fill();
})();
