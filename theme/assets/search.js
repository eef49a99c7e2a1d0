// Search: the words of the question, the ranking of what Pagefind finds, and the page.

// --- words, as site_builder/vietnamese/search_words.py keeps them ---------------------------------------------------

const END = "\u01c0", SPACE = "\u2423", BLANK = "\ue07e", UNHEARD_END = "\ue07d", UNHEARD_MARK = "\ue07c";
const TONES = "\u0300\u0309\u0303\u0301\u0323";
const MARKED = { a: { "\u0306": "w", "\u0302": "a" }, e: { "\u0302": "e" }, o: { "\u0302": "o", "\u031b": "w" }, u: { "\u031b": "w" } };
const LETTERS = { aw: "ă", aa: "â", ee: "ê", oo: "ô", ow: "ơ", uw: "ư", dd: "đ" };
const BARE = "aeoud", VOWELS = "aeiouy";

/** A small letter → its plain letter, its mark ("" where it cannot have one) and its tone, 0 for none. */
function taken(letter) {
  if (letter === "đ" || letter === "ð") return ["d", "d", 0];
  const [base, ...marks] = Array.from(letter.normalize("NFD"));
  let mark = BARE.includes(base) ? "0" : "", tone = 0;
  for (const one of marks) {
    const at = TONES.indexOf(one) + 1;
    if (at && !tone && VOWELS.includes(base)) tone = at;
    else if (mark === "0" && MARKED[base] && MARKED[base][one]) mark = MARKED[base][one];
    else return [letter, "", 0];
  }
  return [base, mark, tone];
}

/** The words of a question: letters without marks, and the code of their marks. */
export function asked(text) {
  const words = text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) || [];
  return words.slice(0, 24).map((word) => {
    const parts = Array.from(word.toLowerCase(), taken);
    const tone = parts.reduce((last, part) => part[2] || last, 0);
    const marks = parts.map((part) => part[1]).join("").replace(/0+$/, "");
    return { word, plain: parts.map((part) => part[0]).join(""), code: (tone || "") + marks };
  });
}

/** A kept word as it was written. */
export function written(kept) {
  const [plain, code, tail] = kept.split(END), letters = Array.from(plain);
  const [, tone, marks] = /^([1-5]?)(.*)$/.exec(code), [, place, how] = /^(\d*)(.*)$/.exec(tail);
  let next = 0;
  const bearing = [];
  letters.forEach((letter, at) => {
    if (!BARE.includes(letter)) return;
    const whole = LETTERS[letter + marks[next++]];
    if (!whole) return;
    letters[at] = whole;
    if (letter !== "d") bearing.push(at);
  });
  if (tone) {
    const at = place ? Number(place) : usualPlace(Array.from(plain), bearing);
    letters[at] = (letters[at] + TONES[tone - 1]).normalize("NFC");
  }
  if (how[0] === "u") return letters.join("").toUpperCase();
  const capitals = how[0] === "m" ? how.slice(1).split("_").map(Number) : how[0] === "c" ? [0] : [];
  for (const at of capitals) letters[at] = letters[at].toUpperCase();
  return letters.join("");
}

function usualPlace(plain, bearing) {
  if (bearing.length) return bearing[bearing.length - 1];
  const vowels = plain.map((letter, at) => (VOWELS.includes(letter) ? at : -1)).filter((at) => at >= 0);
  const last = vowels[vowels.length - 1] || 0;
  return vowels.length > 1 && last === plain.length - 1 ? vowels[vowels.length - 2] : last;
}

const heard = (text) => text.replace(/[\ue030-\ue07c]/g, (sign) =>
  sign === UNHEARD_MARK ? END : /[0-9A-Za-z]/.test(String.fromCharCode(sign.charCodeAt(0) - 0xe000)) ? String.fromCharCode(sign.charCodeAt(0) - 0xe000) : sign);
const signs = (text) => text.replace(/[\ue022\ue026\ue03c\ue03e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000)).split(SPACE).join(" ");

/** Words and what stands between them, of a stretch of a document. */
function told(kept) {
  const found = [];
  for (const token of kept) {
    if (token === BLANK) continue;
    const parts = token.includes(UNHEARD_END) ? token.split(UNHEARD_END).filter(Boolean).map(heard) : [token];
    for (const part of parts) {
      const before = found[found.length - 1];
      if (!part.includes(END)) { found.push({ text: signs(part) }); continue; }
      if (before && before.plain !== undefined) found.push({ text: " " });
      const [plain, code] = part.split(END);
      found.push({ text: written(part), plain, code });
    }
  }
  // a space at the end of one part and one at the beginning of the next are one
  found.forEach((part, at) => { if (at && /^ /.test(part.text) && / $/.test(found[at - 1].text)) part.text = part.text.slice(1); });
  return found;
}

// --- what Pagefind is asked, and in which order what it finds stands --------------------------------------------------

// every chunk of the index in which some form of the letters may stand holds one of these
const BEGINNINGS = ["", 1, 2, 3, 4, 5].flatMap((tone) => ["", "0", "a", "d", "e", "o", "w"].map((mark) => `${tone}${mark}`));
const ORDERS = { moi: { ngay: "desc" }, cu: { ngay: "asc" } };
const MOST_LOOSENED = 8;
const WEIGHTS = [10, 9, 4, 3, 1];

/** How well the places of the words fit: the better the part, the nearer together, the better. */
export function fit(places, count, parts) {
  const seen = parts.map(() => ({ places: 0, run: 0, longest: 0, last: -9 }));
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    let part = parts.length - 1;
    while (place < parts[part]) part--;
    const here = seen[part];
    here.run = place === here.last + 1 ? here.run + 1 : 1;
    here.last = place;
    here.longest = Math.max(here.longest, here.run);
    here.places++;
  }
  let sum = 0;
  seen.forEach((here, part) => {
    if (!here.places) return;
    const covered = Math.min(here.places, count) / count, together = Math.min(here.longest, count) / count;
    // a title with half of the words is worth less than a text with all of them
    sum += WEIGHTS[part] * (0.3 * covered ** 3 + 0.7 * together ** 3) + (part === parts.length - 1 ? 0.2 * Math.log(here.places) : 0);
  });
  return sum;
}

export class Search {
  constructor(pagefind, data) {
    this.pagefind = pagefind;
    this.parts = data.parts;
    this.common = new Set(data.common.split(" "));
  }

  async load(words) {
    const forms = words.flatMap((word) => BEGINNINGS.map((beginning) => word.plain + END + beginning));
    if (forms.length) await this.pagefind.preload(forms.join(" "));
  }

  async ask(terms, filters, order) {
    const options = { filters };
    if (ORDERS[order]) options.sort = ORDERS[order];
    return this.pagefind.search(terms && terms.length ? terms.join(" ") : null, options);
  }

  /** The words that some piece holds, whether there are others, and whether the last one is not typed to its end. */
  async known(words) {
    const isHeld = (term) => this.ask([term], {}, "").then((found) => found.results.length > 0);
    const held = await Promise.all(words.map((word) => isHeld(word.plain + END)));
    const last = words.length - 1, unfinished = last >= 0 && !held[last] && await isHeld(words[last].plain);
    if (unfinished) held[last] = true;
    const kept = words.filter((_, at) => held[at]);
    return { words: kept, lacking: kept.length < words.length, unfinished };
  }

  /** The pieces that hold every word of the question, in order, with the counts of each facet. */
  async find(question, filters, order) {
    const words = asked(question), rare = words.filter((word) => !this.common.has(word.plain));
    await this.load(words);
    const known = await this.known(rare.length ? rare : words), used = known.words, unfinished = known.unfinished;
    // Pagefind passes over a word that no piece holds: it is not to be told as found
    if (known.lacking && !used.length) return { hits: [], words, any: [END], unfinished: false, loosened: false };
    const any = used.map((word, at) => word.plain + (unfinished && at === used.length - 1 ? "" : END));
    let found = await this.ask(any, filters, order);
    let loosened = known.lacking && found.results.length > 0, dropped = false;
    if (!found.results.length && used.length > 1 && used.length <= MOST_LOOSENED) {
      // no piece has them all: those that lack one
      const all = [...any.keys()].map((at) => this.ask(any.filter((_, other) => other !== at), filters, order));
      const lists = (await Promise.all(all)).map((one) => one.results);
      const best = new Map();
      for (const result of lists.flat()) {
        const former = best.get(result.id);
        if (!former || former.words.length < result.words.length) best.set(result.id, result);
      }
      found = { results: [...best.values()], filters: null };
      loosened = dropped = found.results.length > 0;
    }
    const hits = found.results.map((result) => ({ result, exact: false, rank: 0 }));
    const marked = used.filter((word) => word.code);
    if (marked.length && hits.length && !dropped) {
      const terms = used.map((word, at) => (word.code && !(unfinished && at === used.length - 1) ? `${word.plain}${END}${word.code}${END}` : any[at]));
      const exact = new Map((await this.ask(terms, filters, "")).results.map((result) => [result.id, result.words]));
      for (const hit of hits) if (exact.has(hit.result.id)) { hit.exact = true; hit.places = exact.get(hit.result.id); }
    }
    if (!ORDERS[order] && words.length) {
      for (const hit of hits) hit.rank = fit(hit.places || hit.result.words, used.length, this.parts);
      if (used.length < words.length && !known.lacking && hits.length) {
        const all = await this.ask(words.map((word) => word.plain + END), filters, "");
        const whole = new Map(all.results.map((result) => [result.id, result.words]));
        for (const hit of hits) if (whole.has(hit.result.id)) hit.rank += fit(whole.get(hit.result.id), words.length, this.parts);
      }
      hits.sort((a, b) => b.exact - a.exact || b.rank - a.rank || b.result.score - a.result.score || (a.result.id < b.result.id ? -1 : 1));
    }
    return { hits, words, any, unfinished, loosened };
  }

  /** The counts of one facet's values while its own choice is left aside. */
  async counts(found, filters) {
    return (await this.ask(found.any, filters, "")).filters;
  }

  /** What is shown of a hit. */
  async shown(hit, found) {
    const data = await hit.result.data();
    const kept = data.content.split(" "), [, honoree, summary, names, body] = this.parts;
    const isHit = (part) => part.plain !== undefined && found.words.some((word, at) =>
      (word.plain === part.plain && (!word.code || !hit.exact || word.code === part.code)) ||
      (found.unfinished && at === found.words.length - 1 && part.plain.startsWith(word.plain)));
    const stretch = (from, to) => told(kept.slice(from, to)).map((part) => ({ text: part.text, hit: isHit(part), word: part.plain }));
    const abstract = stretch(summary, names), end = kept.indexOf(BLANK, body);
    const text = abstract.some((part) => part.hit) ? null : excerpt(stretch(body, end < 0 ? kept.length : end));
    return {
      address: data.raw_url || data.url,
      title: stretch(0, honoree),
      honoree: stretch(honoree, summary),
      words: text || abstract,
      filters: data.filters,
    };
  }
}

/** The stretch of a body that tells most of what was asked; null where it tells nothing. */
function excerpt(parts) {
  const hits = parts.map((part, at) => (part.hit ? at : -1)).filter((at) => at >= 0);
  if (!hits.length) return null;
  const width = 70;
  let best = hits[0], most = -1;
  for (const from of hits) {
    const near = hits.filter((at) => at >= from && at < from + width);
    const kinds = new Set(near.map((at) => parts[at].word)).size;
    const together = near.filter((at, n) => n && at - near[n - 1] === 2).length;
    const worth = kinds * 4 + together * 3 + near.length;
    if (worth > most) { most = worth; best = from; }
  }
  let from = Math.max(0, best - 16);
  // from the beginning of the sentence where that is near
  for (let at = best; at > Math.max(0, best - 30); at--) if (/[.!?…]["”’]?\s/.test(parts[at - 1] ? parts[at - 1].text : "")) { from = at; break; }
  const to = Math.min(parts.length, from + width), chosen = parts.slice(from, to);
  while (chosen.length && !chosen[0].word) chosen.shift();
  if (from) chosen.unshift({ text: "… " });
  if (to < parts.length) chosen.push({ text: "…" });
  return chosen;
}

// --- the page ----------------------------------------------------------------------------------------------------------

const PER_PAGE = 8;
const pick = (name) => document.querySelector(`[data-${name}]`);
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== false) made.setAttribute(name, value === true ? "" : value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

function withMarks(parts) {
  const found = [];
  let run = null;
  parts.forEach((part, at) => {
    // words beside each other that were both asked for are one mark
    const joins = run && part.text === " " && parts[at + 1] && parts[at + 1].hit;
    if (part.hit || joins) {
      if (!run) found.push((run = element("mark", {})));
      run.append(part.text);
    } else { run = null; found.push(part.text); }
  });
  return found;
}

class SearchPage {
  constructor(form, data) {
    this.form = form;
    this.data = data;
    this.input = form.querySelector("input");
    this.turn = 0;
    this.names = new Map(data.facets.map((facet) => [facet.id, new Map(facet.values)]));
    this.root = new URL(form.dataset.root, document.baseURI).pathname;
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
        return new Search(pagefind, this.data);
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
    pick("hits").replaceChildren(...shown.map((one) => this.card(one)));
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
    list.append(...next.map((one) => this.card(one)));
    pick("more").hidden = list.children.length >= this.found.hits.length;
    list.children[shown].querySelector("a").focus();
  }

  card(one) {
    const name = (facet) => (one.filters[facet] || []).map((value) => (this.names.get(facet) || new Map()).get(value)).filter(Boolean);
    const field = (one.filters["linh-vuc"] || [])[0], kind = (one.filters.loai || [])[0];
    const said = [name("don-vi")[0], (one.filters.quy || [])[0]].filter(Boolean);
    if (said.length && /^\d{4}-q\d$/.test(said[said.length - 1])) {
      const [year, number] = said[said.length - 1].split("-q");
      said[said.length - 1] = `Quý ${["I", "II", "III", "IV"][number - 1]}/${year}`;
    }
    const sign = field ? element("i", { class: "sign", "aria-hidden": "true" }) : null;
    return element("li", { class: "hit", ...(field ? { "data-field": field, "data-n": this.data.numbers[field] } : {}) },
      element("p", { class: "hit__kind" }, sign, kind === "tin-bai" ? "Tin, bài" : name("linh-vuc")[0] || "Gương điển hình"),
      element("h2", { class: "hit__title" }, element("a", { href: this.root + one.address.replace(this.root, "").replace(/^\//, "") }, ...withMarks(one.title))),
      one.honoree.length ? element("p", { class: "hit__who" }, ...withMarks(one.honoree)) : null,
      element("p", { class: "hit__words" }, ...withMarks(one.words)),
      element("p", { class: "hit__meta" }, said.join(" · ")));
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
