// The search page: its box, its address, its facets, its keys.

const { ORDERS, Search, asked, card, element } = window.siteSearch;

const PER_PAGE = 8;
const pick = (name) => document.querySelector(`[data-${name}]`);
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

class SearchPage {
  constructor(form, data) {
    this.form = form;
    this.data = data;
    this.input = form.querySelector("input");
    this.turn = 0;
    this.names = new Map(data.facets.map((facet) => [facet.id, new Map(facet.values)]));
    this.root = new URL(form.dataset.root, document.baseURI).pathname;
    this.numbers = data.numbers;
    this.boxes = new Map();
    this.counted = false;
    this.failures = 0;
  }

  start() {
    this.buildFacets();
    this.fromAddress();
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.go(true); });
    this.input.addEventListener("input", () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.go(false), 250); });
    pick("sort").addEventListener("change", () => this.go(true));
    pick("more").querySelector("button").addEventListener("click", () => this.more());
    pick("facets").addEventListener("toggle", () => { if (pick("facets").open) this.count(); });
    window.addEventListener("popstate", () => this.fromAddress());
    document.addEventListener("keydown", (event) => this.key(event));
    if (this.data.eager && matchMedia("(min-width:64rem)").matches) pick("facets").open = true;
    if (!this.question && !this.hasChoice()) this.load().catch(() => {});
  }

  get question() { return this.input.value.trim(); }

  // --- the address ---

  fromAddress() {
    const given = new URLSearchParams(location.search);
    this.input.value = given.get("q") || "";
    this.chosen = new Map(this.data.facets.map((facet) => [facet.id, new Set(given.getAll(facet.id).filter((value) => this.names.get(facet.id).has(value)))]));
    pick("sort").value = ORDERS[given.get("xep")] ? given.get("xep") : "";
    this.search();
  }

  go(isNew) {
    clearTimeout(this.timer);
    const given = new URLSearchParams();
    if (this.question) given.set("q", this.question);
    for (const [facet, values] of this.chosen) for (const value of values) given.append(facet, value);
    if (pick("sort").value) given.set("xep", pick("sort").value);
    const address = location.pathname + (String(given) ? `?${given}` : "");
    if (address !== location.pathname + location.search) history[isNew ? "pushState" : "replaceState"](null, "", address);
    this.search();
  }

  hasChoice() { return [...this.chosen.values()].some((values) => values.size); }

  /** The choice in Pagefind's terms, without that of one facet. */
  filters(without) {
    const found = {};
    const of = (facet) => [...this.chosen.get(facet) || []];
    for (const facet of this.chosen.keys()) {
      if (facet === "nam" || facet === "quy" || facet === without || !of(facet).length) continue;
      found[facet] = { any: of(facet) };
    }
    const years = without === "nam" ? [] : of("nam"), quarters = without === "quy" ? [] : of("quy");
    const all = [...(this.names.get("quy") || new Map()).keys()];
    const inYears = years.length ? all.filter((quarter) => years.includes(quarter.slice(0, 4))) : all;
    const kept = quarters.length ? inYears.filter((quarter) => quarters.includes(quarter)) : inYears;
    if (years.length || quarters.length) found.quy = { any: kept.length ? kept : ["-"] };
    return found;
  }

  // --- asking ---

  load() {
    if (!this.loading) {
      const bundle = new URL(this.form.dataset.bundle, document.baseURI).href;
      // a browser remembers that a module could not be loaded: it is asked for under another name
      const again = this.failures ? `?${this.failures}` : "";
      this.loading = import(`${bundle}pagefind.js${again}`).then(async (pagefind) => {
        await pagefind.options({ baseUrl: this.root, ranking: { termSimilarity: 0, pageLength: 0.3 } });
        await pagefind.init();
        return new Search(pagefind, this.data, bundle);
      });
      this.loading.catch(() => { this.loading = null; this.failures++; });
    }
    return this.loading;
  }

  async search() {
    const turn = ++this.turn, question = this.question, order = pick("sort").value;
    this.chips();
    if (!asked(question).length && !this.hasChoice()) return question ? this.unasked() : this.rest();
    pick("main").setAttribute("aria-busy", "true");
    const wait = setTimeout(() => { if (turn === this.turn && !pick("hits").children.length) pick("count").textContent = "Đang tìm…"; }, 150);
    try {
      const search = await this.load();
      const found = await search.find(question, this.filters(), question ? order : order || "moi");
      if (turn !== this.turn) return;
      const first = await Promise.all(found.hits.slice(0, PER_PAGE).map((hit) => search.shown(hit, found)));
      if (turn !== this.turn) return;
      this.found = found;
      this.show(first);
      pick("main").dataset.shown = question;
      if (pick("facets").open) await this.count();
    } catch (error) {
      if (turn === this.turn) this.failed();
    } finally {
      clearTimeout(wait);
      if (turn === this.turn) pick("main").removeAttribute("aria-busy");
    }
  }

  // --- showing ---

  rest() {
    this.found = null;
    delete pick("main").dataset.shown;
    pick("hits").replaceChildren();
    pick("count").textContent = "";
    for (const name of ["more", "empty", "sort-box", "side"]) pick(name).hidden = true;
    pick("start").hidden = false;
    pick("main").removeAttribute("aria-busy");
    document.title = document.title.replace(/^.* – Tìm kiếm/, "Tìm kiếm");
  }

  /** Signs alone, in which there is no word to look for. */
  unasked() {
    this.rest();
    pick("count").textContent = "Hãy gõ chữ hoặc số cần tìm";
  }

  show(shown) {
    const count = this.found.hits.length;
    pick("hits").replaceChildren(...shown.map((one) => card(one, this)));
    pick("count").textContent = !count ? "Không tìm thấy bài nào"
      : this.found.loosened ? `Không bài nào có đủ các chữ; ${grouped(count)} bài có gần đủ` : `Tìm thấy ${grouped(count)} bài`;
    pick("sort-box").hidden = count < 2;
    pick("side").hidden = (!count && !this.hasChoice()) || (this.found.loosened && !this.hasChoice());
    pick("more").hidden = count <= PER_PAGE;
    pick("start").hidden = true;
    pick("empty").hidden = Boolean(count);
    if (!count) this.nothing();
    document.title = (this.question ? `${this.question} – ` : "") + document.title.replace(/^.* – Tìm kiếm/, "Tìm kiếm");
  }

  async more() {
    const turn = this.turn, list = pick("hits"), shown = list.children.length;
    const search = await this.load();
    const next = await Promise.all(this.found.hits.slice(shown, shown + PER_PAGE).map((hit) => search.shown(hit, this.found)));
    if (turn !== this.turn) return;
    list.append(...next.map((one) => card(one, this)));
    pick("more").hidden = list.children.length >= this.found.hits.length;
    list.children[shown].querySelector("a").focus();
  }

  nothing() {
    const box = pick("empty"), words = asked(this.question);
    const advice = [];
    const button = (text, act) => element("button", { class: "button", type: "button" }, text);
    if (this.hasChoice()) {
      const clear = button("Bỏ các mục lọc");
      clear.addEventListener("click", () => this.clear());
      advice.push(element("p", {}, "Không bài nào vừa có các chữ này vừa thuộc các mục đang lọc. ", clear));
    }
    if (words.length > 1) {
      const fewer = words.slice(0, 6).map((word, at) => {
        const rest = words.filter((_, other) => other !== at).map((other) => other.word).join(" ");
        const one = button(rest);
        one.addEventListener("click", () => { this.input.value = rest; this.go(true); });
        return one;
      });
      advice.push(element("p", {}, "Thử bớt một chữ:"), element("p", { class: "found__fewer" }, ...fewer));
    }
    advice.push(element("p", {}, "Thử chữ ngắn hơn, hoặc chỉ tên người, tên thôn. Gõ không dấu cũng được."));
    box.replaceChildren(...advice);
    pick("start").hidden = false;
  }

  failed() {
    // whatever is broken, the next try begins anew
    if (this.loading) { this.loading = null; this.failures++; this.counted = false; }
    const again = element("button", { class: "button", type: "button" }, "Thử lại");
    again.addEventListener("click", () => this.search());
    pick("hits").replaceChildren();
    pick("count").textContent = "Chưa tải được dữ liệu tìm kiếm";
    pick("more").hidden = true;
    pick("empty").hidden = false;
    pick("empty").replaceChildren(element("p", {}, "Mạng có thể đang chậm hoặc mất. "), element("p", {}, again));
    pick("start").hidden = false;
  }

  // --- facets ---

  buildFacets() {
    const list = pick("facet-list");
    for (const facet of this.data.facets) {
      const lines = facet.values.map(([value, name]) => {
        const box = element("input", { type: "checkbox", value });
        const count = element("span", { class: "facet__count" });
        const line = element("label", { class: "facet__value" }, box, element("span", {}, name), count);
        box.addEventListener("change", () => {
          this.chosen.get(facet.id)[box.checked ? "add" : "delete"](value);
          this.go(true);
        });
        this.boxes.set(`${facet.id} ${value}`, { box, count, line });
        return line;
      });
      const inner = element("fieldset", {}, element("legend", { class: "unseen" }, facet.name), ...lines);
      const isShort = facet.values.length <= 4;
      list.append(element("details", { class: "facet", open: isShort }, element("summary", {}, facet.name), inner));
    }
  }

  /** Counts beside the values; their download waits until the facets are open. */
  async count() {
    const turn = this.turn;
    if (!this.found) return;
    const search = await this.load();
    if (!this.counted) { await search.pagefind.filters(); this.counted = true; }
    const whole = await search.counts(this.found, this.filters());
    const own = {};
    for (const [facet, values] of this.chosen) if (values.size) own[facet] = await search.counts(this.found, this.filters(facet));
    if (turn !== this.turn) return;
    for (const facet of this.data.facets) {
      const counts = own[facet.id] || whole;
      for (const [value] of facet.values) {
        const { count, line, box } = this.boxes.get(`${facet.id} ${value}`);
        const number = facet.id === "nam" ? this.ofYear(counts.quy || {}, value) : (counts[facet.id] || {})[value] || 0;
        count.textContent = grouped(number);
        line.hidden = !number && !box.checked;
      }
    }
  }

  ofYear(quarters, year) {
    return Object.entries(quarters).reduce((sum, [quarter, count]) => sum + (quarter.slice(0, 4) === year ? count : 0), 0);
  }

  chips() {
    const chips = [];
    for (const [facet, values] of this.chosen) for (const value of values) {
      const name = this.names.get(facet).get(value);
      const off = element("button", { type: "button", class: "chip", "aria-label": `Bỏ lọc: ${name}` }, name, element("span", { "aria-hidden": "true" }, " ×"));
      off.addEventListener("click", () => { this.chosen.get(facet).delete(value); this.go(true); this.input.focus(); });
      chips.push(element("li", {}, off));
    }
    if (chips.length > 1) {
      const all = element("button", { type: "button", class: "chip chip--all" }, "Bỏ tất cả");
      all.addEventListener("click", () => { this.clear(); this.input.focus(); });
      chips.push(element("li", {}, all));
    }
    pick("chips").replaceChildren(...chips);
    pick("chosen").textContent = chips.length ? `(${[...this.chosen.values()].reduce((sum, values) => sum + values.size, 0)})` : "";
    for (const [key, { box }] of this.boxes) {
      const [facet, value] = key.split(" ");
      box.checked = this.chosen.get(facet).has(value);
    }
  }

  clear() {
    for (const values of this.chosen.values()) values.clear();
    this.go(true);
  }

  // --- keys ---

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const here = document.activeElement, isTyping = here && /^(INPUT|SELECT|TEXTAREA)$/.test(here.tagName) && here.type !== "checkbox";
    if (event.key === "/" && !isTyping) { event.preventDefault(); this.input.focus(); this.input.select(); return; }
    const links = [...pick("hits").querySelectorAll("a")], at = links.indexOf(here);
    if (event.key === "Escape") {
      if (here === this.input && this.input.value) { event.preventDefault(); this.input.value = ""; this.go(false); }
      else if (at >= 0) this.input.focus();
    } else if (event.key === "ArrowDown" && (here === this.input || at >= 0) && links[at + 1]) {
      event.preventDefault();
      links[at + 1].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (links[at - 1] || this.input).focus();
    }
  }
}

const form = pick("seek");
if (form) new SearchPage(form, JSON.parse(pick("search-data").textContent)).start();
