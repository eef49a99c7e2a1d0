// What was found, as readers see it.

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

/** A found piece in the list; `names` are those of the facets' values, `numbers` those of the fields' signs. */
function card(one, { names, numbers, root }) {
  const name = (facet) => (one.filters[facet] || []).map((value) => (names.get(facet) || new Map()).get(value)).filter(Boolean);
  const field = (one.filters["linh-vuc"] || [])[0], kind = (one.filters.loai || [])[0];
  const said = [name("don-vi")[0], (one.filters.quy || [])[0]].filter(Boolean);
  if (said.length && /^\d{4}-q\d$/.test(said[said.length - 1])) {
    const [year, number] = said[said.length - 1].split("-q");
    said[said.length - 1] = `Quý ${["I", "II", "III", "IV"][number - 1]}/${year}`;
  }
  const sign = field ? element("i", { class: "sign", "aria-hidden": "true" }) : null;
  return element("li", { class: "hit", ...(field ? { "data-field": field, "data-n": numbers[field] } : {}) },
    element("p", { class: "hit__kind" }, sign, kind === "tin-bai" ? "Tin, bài" : name("linh-vuc")[0] || "Gương điển hình"),
    element("h2", { class: "hit__title" }, element("a", { href: root + one.address.replace(root, "").replace(/^\//, "") }, ...withMarks(one.title))),
    one.honoree.length ? element("p", { class: "hit__who" }, ...withMarks(one.honoree)) : null,
    element("p", { class: "hit__words" }, ...withMarks(one.words)),
    element("p", { class: "hit__meta" }, said.join(" · ")));
}

Object.assign(window.siteSearch, { pick, grouped, element, card });
