// The search page: its box, its address, what it shows, its keys.

const { Facets, ORDERS, Search, asked, card, element, grouped, pick } = window.siteSearch;

const PER_PAGE = 8;

class SearchPage {
  constructor(form, data) {
    this.form = form;
    this.data = data;
    this.input = form.querySelector("input");
    this.turn = 0;
    this.facets = new Facets(data, () => this.go(true), () => this.input.focus());
    this.root = new URL(form.dataset.root, document.baseURI).pathname;
    this.counted = false;
    this.failures = 0;
  }

  start() {
    this.facets.build(pick("facet-list"));
    this.fromAddress();
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.go(true); });
    this.input.addEventListener("input", () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.go(false), 250); });
    pick("sort").addEventListener("change", () => this.go(true));
    pick("more").querySelector("button").addEventListener("click", () => this.more());
    pick("hits").addEventListener("click", () => this.remember());
    pick("facets").addEventListener("toggle", () => { if (pick("facets").open) this.count().catch(() => this.failed()); });
    pick("narrowed").addEventListener("click", () => this.toHits());
    window.addEventListener("popstate", () => this.fromAddress());
    document.addEventListener("keydown", (event) => this.key(event));
    if (this.data.eager && matchMedia("(min-width:64rem)").matches) pick("facets").open = true;
    if (!this.question && !this.facets.hasChoice) this.load().catch(() => {});
  }

  get question() { return this.input.value.trim(); }

  // --- the address ---

  fromAddress() {
    const given = new URLSearchParams(location.search);
    this.input.value = given.get("q") || "";
    this.facets.fromAddress(given);
    pick("sort").value = ORDERS[given.get("xep")] ? given.get("xep") : "";
    this.search(history.state);
  }

  go(isNew) {
    clearTimeout(this.timer);
    const given = new URLSearchParams();
    if (this.question) given.set("q", this.question);
    this.facets.toAddress(given);
    if (pick("sort").value) given.set("xep", pick("sort").value);
    const address = location.pathname + (String(given) ? `?${given}` : "");
    if (address !== location.pathname + location.search) history[isNew ? "pushState" : "replaceState"](null, "", address);
    this.search();
  }

  /** Notes how many hits stand here and how far down the reader is, for when they come back from one. */
  remember() {
    history.scrollRestoration = "manual";
    history.replaceState({ shown: pick("hits").children.length, top: window.scrollY }, "");
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

  /** Shows what is found; `state` is what `remember` noted, where the reader comes back. */
  search(state) { return (this.searching = this.answer(state)); }

  async answer(state) {
    const turn = ++this.turn, question = this.question, order = pick("sort").value;
    this.facets.showChoice();
    if (!asked(question).length && !this.facets.hasChoice) return question ? this.unasked() : this.rest();
    pick("main").setAttribute("aria-busy", "true");
    const wait = setTimeout(() => { if (turn === this.turn && !pick("hits").children.length) pick("count").textContent = "Đang tìm…"; }, 150);
    try {
      const search = await this.load();
      const found = await search.find(question, this.facets.filters(), question ? order : order || "moi");
      if (turn !== this.turn) return;
      const wanted = Math.max(PER_PAGE, state && state.shown || 0);
      const first = await Promise.all(found.hits.slice(0, wanted).map((hit) => search.shown(hit, found)));
      if (turn !== this.turn) return;
      this.found = found;
      this.show(first);
      if (state && state.top) window.scrollTo({ top: state.top, behavior: "instant" });
      pick("main").dataset.shown = question;
      if (pick("facets").open) await this.count();
    } catch (error) {
      if (turn === this.turn) this.failed();
    } finally {
      clearTimeout(wait);
      if (turn === this.turn) pick("main").removeAttribute("aria-busy");
    }
  }

  /** Counts beside the facets' values; their download waits until the facets are open. */
  async count() {
    const turn = this.turn;
    if (!this.found) return;
    const search = await this.load();
    if (!this.counted) { await search.pagefind.filters(); this.counted = true; }
    const whole = await search.counts(this.found, this.facets.filters());
    const own = {};
    for (const facet of this.facets.inUse) own[facet] = await search.counts(this.found, this.facets.filters(facet));
    if (turn === this.turn) this.facets.showCounts(whole, own);
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
    pick("hits").replaceChildren(...shown.map((one) => this.card(one)));
    pick("count").textContent = !count ? "Không tìm thấy bài nào"
      : this.found.loosened ? `Không bài nào có đủ các chữ; ${grouped(count)} bài có gần đủ` : `Tìm thấy ${grouped(count)} bài`;
    pick("narrowed").textContent = count ? `Xem ${grouped(count)} bài` : "Không còn bài nào";
    pick("sort-box").hidden = count < 2;
    pick("side").hidden = !this.facets.offered.length || (!count && !this.facets.hasChoice) || (this.found.loosened && !this.facets.hasChoice);
    pick("more").hidden = count <= shown.length;
    pick("start").hidden = true;
    pick("empty").hidden = Boolean(count);
    if (!count) this.nothing();
    document.title = (this.question ? `${this.question} – ` : "") + document.title.replace(/^.* – Tìm kiếm/, "Tìm kiếm");
  }

  card(one) { return card(one, { names: this.facets.names, numbers: this.data.numbers, root: this.root }); }

  async more() {
    const turn = this.turn, list = pick("hits"), shown = list.children.length;
    try {
      const search = await this.load();
      const next = await Promise.all(this.found.hits.slice(shown, shown + PER_PAGE).map((hit) => search.shown(hit, this.found)));
      if (turn !== this.turn) return;
      list.append(...next.map((one) => this.card(one)));
    } catch (error) {
      if (turn === this.turn) this.failed();
      return;
    }
    pick("more").hidden = list.children.length >= this.found.hits.length;
    list.children[shown].querySelector("a").focus();
    this.remember();
  }

  /** From the facets of a narrow screen, which stand above the hits, to what they have left. */
  async toHits() {
    pick("facets").open = false;
    // what was ticked last may still be asked for
    await this.searching;
    pick("main").scrollIntoView();
    const first = pick("hits").querySelector("a");
    if (first) first.focus({ preventScroll: true });
  }

  nothing() {
    const box = pick("empty"), words = asked(this.question);
    const advice = [];
    const button = (text) => element("button", { class: "button", type: "button" }, text);
    if (this.facets.hasChoice) {
      const clear = button("Bỏ các mục lọc");
      clear.addEventListener("click", () => this.facets.clear());
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
