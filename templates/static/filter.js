// Filter an event list: hide the lines that do not match, and count what each other choice would leave. The lines of a
// choice are given as runs of positions in the list: "0-4 7". The address keeps the choices.
(() => {
  "use strict";
  const filter = document.querySelector(".filter");
  if (!filter) return;
  const lines = [...document.querySelectorAll("main .event-line")];
  const groups = [...document.querySelectorAll("main .month, main section")].filter((one) => one.querySelector(".event-line"));
  const fields = [...filter.querySelectorAll("[name]")];
  const status = filter.querySelector("[role=status]");
  const { all, some, none } = filter.dataset;

  function positions(choice) {
    const found = new Set();
    for (const run of choice.dataset.in.split(" ")) {
      const [first, last = first] = run.split("-").map(Number);
      for (let at = first; at <= last; at++) found.add(at);
    }
    return found;
  }

  const choices = fields.flatMap((field) =>
    (field.options ? [...field.options].filter((option) => option.dataset.in) : [field]).map((choice) => ({
      field, choice, has: positions(choice), words: choice.nextElementSibling && !field.options ? choice.nextElementSibling : choice,
    })));
  const chosen = (field) =>
    choices.find((one) => one.field === field && (field.options ? one.choice.selected : field.checked));

  // Writing unchanged text would make phones lay out the page again.
  function write(part, words) {
    if (part.textContent !== words) part.textContent = words;
  }

  function show() {
    const taken = fields.map((field) => [field, chosen(field)]).filter(([, one]) => one);
    const fits = (at, but) => taken.every(([field, one]) => field === but || one.has.has(at));
    const left = lines.map((line, at) => !(line.hidden = !fits(at)));
    for (const group of groups) {
      const shown = [...group.querySelectorAll(".event-line")].filter((line) => !line.hidden).length;
      group.hidden = !shown;
      const number = group.querySelector(":scope > h2 > .number");
      if (number) write(number, `${shown}`);
    }
    for (const field of fields) {
      const others = new Set([...lines.keys()].filter((at) => fits(at, field)));
      for (const one of choices.filter((one) => one.field === field)) {
        const count = [...one.has].filter((at) => others.has(at)).length;
        write(one.words, one.words.textContent.replace(/\d+(?=\D*$)/, count));
        one.choice.disabled = !count && one !== chosen(field);
      }
    }
    const shown = left.filter(Boolean).length;
    const words = !shown ? none : taken.length ? some : all;
    write(status, words.replace("{shown}", shown).replace("{total}", lines.length));
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      if (!field.options) field.checked = asked.has(field.name);
      else field.value = choices.some((one) => one.field === field && one.choice.value === asked.get(field.name)) ? asked.get(field.name) : "";
    }
    show();
  }

  function keep() {
    const address = new URL(location.href);
    address.search = new URLSearchParams(fields.flatMap((field) => {
      const one = chosen(field);
      return one ? [[field.name, one.choice.value]] : [];
    }));
    address.hash = "";
    if (address.href !== location.href) history.pushState(null, "", address);
    show();
  }

  filter.addEventListener("change", keep);
  filter.querySelector("button").addEventListener("click", () => {
    for (const field of fields) field.options ? (field.value = "") : (field.checked = false);
    keep();
  });
  addEventListener("popstate", read);
  read();
})();
