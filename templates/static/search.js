// The search page: query the Pagefind index by words and kinds. The address keeps the query.
(() => {
  "use strict";
  const home = new URL("..", document.currentScript.src);
  const form = document.querySelector(".seek");
  const box = form.querySelector("input[type=search]");
  if (location.protocol === "file:") { // browsers do not load the index from disk
    form.hidden = true;
    document.querySelector(".no-index").hidden = false;
    return;
  }

  const PAGE = 10;
  const kinds = [...form.querySelectorAll("[name=kind]")];
  const status = form.querySelector("[role=status]");
  const more = document.querySelector(".more");
  const offer = form.querySelector(".meant");
  const list = document.createElement("ol");
  list.className = "results";
  more.before(list);
  const FEW = 3; // so few results may be due to a typing error
  let index, known, found = [], turn = 0, timer;

  function made(tag, name, ...inner) {
    const node = document.createElement(tag);
    node.className = name;
    node.append(...inner);
    return node;
  }

  // The excerpt is HTML; keep only its text and which words are marked.
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

  const plain = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // The edit distance between two words, counting swapped letters as one edit (optimal string alignment).
  function apart(one, other) {
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] !== other[j - 1]));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  // Suggest a corrected query: replace each word that is in no title or name by the closest one that is.
  async function meant(words) {
    known ||= fetch(new URL("search/words.txt", home)).then((answer) => answer.text()).then((text) =>
      text.trim().split("\n").map((word) => [word, plain(word)]));
    const all = await known;
    return words.replace(/[\p{L}\p{M}]{4,}/gu, (word) => {
      const sought = plain(word);
      let best = word, least = Math.floor(sought.length / 4) + 1;
      for (const [spelt, other] of all) {
        if (other.startsWith(sought)) return word;
        const edits = Math.abs(other.length - sought.length) < least ? apart(sought, other) : least;
        if (edits < least) [best, least] = [spelt, edits];
      }
      return best;
    });
  }

  // A large index is in parts, so that an edit of the site changes only some of them; Pagefind merges their results.
  async function opened() {
    const folder = new URL("pagefind/", home);
    const made = await import(new URL("pagefind.js", folder));
    const parts = await (await fetch(new URL("parts.json", folder))).json();
    await Promise.all(parts.map((part) => made.mergeIndex(new URL(`${part}/`, folder).href)));
    await made.filters();
    return made;
  }

  async function ask(words) {
    const only = kinds.filter((one) => one.checked).map((one) => one.value);
    index ||= opened();
    const answer = await (await index).search(words, { filters: only.length ? { kind: { any: only } } : {} });
    return { ...answer, count: Object.values(answer.totalFilters.kind || {}).reduce((sum, each) => sum + each, 0) };
  }

  async function seek() {
    const now = ++turn, words = box.value.trim();
    const { busy, failed, none, one, many, instead } = form.dataset;
    offer.hidden = true;
    if (!words) {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
      return;
    }
    if (!index) status.textContent = busy;
    let answer, other = words, corrected = false;
    try {
      answer = await ask(words);
      if (answer.count <= FEW) other = await meant(words);
      corrected = !answer.count && other !== words;
      if (corrected) answer = await ask(other);
    } catch {
      status.textContent = failed;
      return;
    }
    if (now !== turn) return;
    found = answer.results;
    offer.hidden = corrected || other === words;
    offer.querySelector("button").textContent = other;
    for (const kind of kinds) {
      kind.parentNode.querySelector(".number").textContent = (answer.totalFilters.kind || {})[kind.value] || 0;
    }
    list.replaceChildren();
    await next();
    if (now !== turn) return;
    const said = corrected && found.length ? instead : found.length ? (found.length === 1 ? one : many) : none;
    status.textContent = said.replace("{count}", found.length).replace("{words}", () => words).replace("{meant}", () => other);
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
  offer.querySelector("button").addEventListener("click", (event) => {
    box.value = event.target.textContent;
    box.focus();
    keep();
  });
  more.addEventListener("click", async () => {
    const first = list.children.length;
    await next();
    if (list.children[first]) list.children[first].querySelector("a").focus();
  });
  addEventListener("popstate", read);
  read();
})();
