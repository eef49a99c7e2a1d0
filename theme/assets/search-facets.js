// The facets by which a reader narrows what was found: their boxes, counts and signs of choice.

const { element, grouped, pick } = window.siteSearch;

class Facets {
  /** `changed` is called when the reader has chosen otherwise; `refocus` when what had the focus is gone. */
  constructor(data, changed, refocus) {
    this.all = data.facets;
    // a facet with one value narrows nothing, but its name is said beside a hit
    this.offered = data.facets.filter((facet) => facet.values.length > 1);
    this.names = new Map(data.facets.map((facet) => [facet.id, new Map(facet.values)]));
    this.chosen = new Map(this.offered.map((facet) => [facet.id, new Set()]));
    this.boxes = new Map();
    this.changed = changed;
    this.refocus = refocus;
  }

  get hasChoice() { return [...this.chosen.values()].some((values) => values.size); }

  fromAddress(given) {
    for (const [facet, values] of this.chosen) {
      values.clear();
      for (const value of given.getAll(facet)) if (this.names.get(facet).has(value)) values.add(value);
    }
  }

  toAddress(given) {
    for (const [facet, values] of this.chosen) for (const value of values) given.append(facet, value);
  }

  clear() {
    for (const values of this.chosen.values()) values.clear();
    this.changed();
  }

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

  build(list) {
    for (const facet of this.offered) {
      const lines = facet.values.map(([value, name]) => {
        const box = element("input", { type: "checkbox", value });
        const count = element("span", { class: "facet__count" });
        const line = element("label", { class: "facet__value" }, box, element("span", {}, name), count);
        box.addEventListener("change", () => {
          this.chosen.get(facet.id)[box.checked ? "add" : "delete"](value);
          this.changed();
        });
        this.boxes.set(`${facet.id} ${value}`, { box, count, line });
        return line;
      });
      const inner = element("fieldset", {}, element("legend", { class: "unseen" }, facet.name), ...lines);
      const isShort = facet.values.length <= 4;
      list.append(element("details", { class: "facet", open: isShort }, element("summary", {}, facet.name), inner));
    }
  }

  /** Counts beside the values: `whole` those of the choice, `own` by facet those without its own choice. */
  showCounts(whole, own) {
    for (const facet of this.offered) {
      const counts = own[facet.id] || whole;
      for (const [value] of facet.values) {
        const { count, line, box } = this.boxes.get(`${facet.id} ${value}`);
        const number = facet.id === "nam" ? ofYear(counts.quy || {}, value) : (counts[facet.id] || {})[value] || 0;
        count.textContent = grouped(number);
        line.hidden = !number && !box.checked;
      }
    }
  }

  /** The facets in which something is chosen. */
  get inUse() { return [...this.chosen].filter(([, values]) => values.size).map(([facet]) => facet); }

  showChoice() {
    const chips = [];
    for (const [facet, values] of this.chosen) for (const value of values) {
      const name = this.names.get(facet).get(value);
      const off = element("button", { type: "button", class: "chip", "aria-label": `Bỏ lọc: ${name}` }, name, element("span", { "aria-hidden": "true" }, " ×"));
      off.addEventListener("click", () => { this.chosen.get(facet).delete(value); this.changed(); this.refocus(); });
      chips.push(element("li", {}, off));
    }
    if (chips.length > 1) {
      const all = element("button", { type: "button", class: "chip chip--all" }, "Bỏ tất cả");
      all.addEventListener("click", () => { this.clear(); this.refocus(); });
      chips.push(element("li", {}, all));
    }
    pick("chips").replaceChildren(...chips);
    const count = [...this.chosen.values()].reduce((sum, values) => sum + values.size, 0);
    pick("chosen").textContent = count ? `(${count})` : "";
    for (const [key, { box }] of this.boxes) {
      const [facet, value] = key.split(" ");
      box.checked = this.chosen.get(facet).has(value);
    }
  }
}

function ofYear(quarters, year) {
  return Object.entries(quarters).reduce((sum, [quarter, count]) => sum + (quarter.slice(0, 4) === year ? count : 0), 0);
}

Object.assign(window.siteSearch, { Facets });
