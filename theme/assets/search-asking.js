// What Pagefind is asked, and in which order what it finds stands.

const { END, BLANK, asked, listMark, told } = window.siteSearch;

// every chunk of the index in which some form of the letters may stand holds one of these
const BEGINNINGS = ["", 1, 2, 3, 4, 5].flatMap((tone) => ["", "0", "a", "d", "e", "o", "w"].map((mark) => `${tone}${mark}`));
const ORDERS = { moi: { ngay: "desc" }, cu: { ngay: "asc" } };
const MOST_LOOSENED = 8;
const WEIGHTS = [10, 9, 4, 3, 1];

/** How well the places of the words fit: the better the part, the nearer together, the better. */
function fit(places, count, parts) {
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

class Search {
  constructor(pagefind, data, bundle) {
    this.pagefind = pagefind;
    this.bundle = bundle;
    this.lists = new Map();
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

  /** The words for which single characters stand in documents that bear this mark. */
  list(mark) {
    if (!mark) return [];
    if (!this.lists.has(mark)) {
      this.lists.set(mark, fetch(`${this.bundle}words-${mark}.json`).then((response) => {
        if (!response.ok) throw new Error("no list of words");
        return response.json();
      }));
    }
    return this.lists.get(mark);
  }

  /** What is shown of a hit. */
  async shown(hit, found) {
    const data = await hit.result.data();
    const kept = data.content.split(" "), [, honoree, summary, names, body] = this.parts;
    const list = await this.list(listMark(kept));
    const isHit = (part) => part.plain !== undefined && found.words.some((word, at) =>
      (word.plain === part.plain && (!word.code || !hit.exact || word.code === part.code)) ||
      (found.unfinished && at === found.words.length - 1 && part.plain.startsWith(word.plain)));
    const stretch = (from, to) => told(kept.slice(from, to), list).map((part) => ({ text: part.text, hit: isHit(part), word: part.plain }));
    const abstract = stretch(summary, names), end = kept.indexOf(BLANK, body);
    const text = abstract.some((part) => part.hit) ? null : excerpt(stretch(body, end < 0 ? kept.length : end));
    return {
      address: (data.raw_url || data.url).replace(/\.html$/, "/"),
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

Object.assign(window.siteSearch, { ORDERS, fit, Search });
