// The key / leads to the search box. On the search page, words and kinds are asked of the index that Pagefind made.
(() => {
  "use strict";
  const home = new URL("..", document.currentScript.src);
  const box = document.querySelector("input[type=search]");
  if (!box) return;

  // Whoever speaks to the computer may want no key of one letter (WCAG 2.1.4): the search page turns it off.
  const SLASH = "briefpress-slash";
  const kept = (value) => {
    try { return value === undefined ? localStorage.getItem(SLASH) : localStorage.setItem(SLASH, value); } catch { return null; }
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || kept() === "off") return;
    if (event.target.closest("input:not([type=checkbox]), select, textarea")) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  const form = document.querySelector(".seek");
  if (!form) return;
  const slash = document.querySelector(".key input");
  slash.checked = kept() !== "off";
  slash.addEventListener("change", () => kept(slash.checked ? "on" : "off"));
  if (location.protocol === "file:") { // where a browser loads no index
    form.hidden = true;
    document.querySelector(".no-index").hidden = false;
    return;
  }

  const PAGE = 10;
  const kinds = [...form.querySelectorAll("[name=kind]")];
  const status = form.querySelector("[role=status]");
  const more = document.querySelector(".more");
  const list = document.createElement("ol");
  list.className = "results";
  more.before(list);
  let index, found = [], turn = 0, timer;

  function made(tag, name, ...inner) {
    const node = document.createElement(tag);
    node.className = name;
    node.append(...inner);
    return node;
  }

  // The excerpt is HTML: of it only the words are taken, and which of them are marked.
  function excerpt(html) {
    const parts = new DOMParser().parseFromString(html, "text/html").body.childNodes;
    return [...parts].map((part) => (part.nodeName === "MARK" ? made("mark", "", part.textContent) : part.textContent));
  }

  function line(page) {
    const link = made("a", "", page.meta.title);
    link.href = new URL(page.raw_url.replace(/^\//, ""), home);
    const kind = kinds.find((one) => (page.filters.kind || []).includes(one.value));
    const facts = [kind && kind.dataset.word, page.meta.when].filter(Boolean).map((fact) => made("span", "", fact));
    return made("li", "", made("p", "name", link), made("p", "facts", ...facts), made("p", "excerpt", ...excerpt(page.excerpt)));
  }

  async function next() {
    const now = turn, start = list.children.length;
    const pages = await Promise.all(found.slice(start, start + PAGE).map((one) => one.data()));
    if (now !== turn) return;
    list.append(...pages.map(line));
    more.hidden = list.children.length >= found.length;
  }

  async function seek() {
    const now = ++turn, words = box.value.trim(), only = kinds.filter((one) => one.checked).map((one) => one.value);
    const { busy, failed, none, one, many } = form.dataset;
    if (!words) {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
      return;
    }
    if (!index) status.textContent = busy;
    let answer;
    try {
      index ||= import(new URL("pagefind/pagefind.js", home)).then(async (made) => { await made.filters(); return made; });
      answer = await (await index).search(words, { filters: only.length ? { kind: { any: only } } : {} });
    } catch {
      status.textContent = failed;
      return;
    }
    if (now !== turn) return;
    found = answer.results;
    for (const kind of kinds) {
      kind.parentNode.querySelector(".number").textContent = (answer.totalFilters.kind || {})[kind.value] || 0;
    }
    list.replaceChildren();
    await next();
    if (now !== turn) return;
    const said = found.length ? (found.length === 1 ? one : many) : none;
    status.textContent = said.replace("{count}", found.length).replace("{words}", () => words);
  }

  function keep(replace) {
    clearTimeout(timer);
    const address = new URL(location.href);
    address.search = new URLSearchParams([["q", box.value.trim()], ...kinds.filter((one) => one.checked).map((one) => ["kind", one.value])]);
    if (address.href !== location.href) history[replace ? "replaceState" : "pushState"](null, "", address);
    seek();
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    box.value = asked.get("q") || "";
    for (const kind of kinds) kind.checked = asked.getAll("kind").includes(kind.value);
    seek();
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); keep(); });
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(keep, 250, true); });
  for (const kind of kinds) kind.addEventListener("change", () => keep());
  more.addEventListener("click", async () => {
    const first = list.children.length;
    await next();
    if (list.children[first]) list.children[first].querySelector("a").focus();
  });
  addEventListener("popstate", read);
  read();
})();
