// The words of a question and of a text, as site_builder/vietnamese/search_words.py keeps them.

const END = "\u01c0", SPACE = "\u2423", BLANK = "\ue07e", FIRST_UNHEARD = 0xf0000;
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
function asked(text) {
  const words = text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) || [];
  return words.slice(0, 24).map((word) => {
    const parts = Array.from(word.toLowerCase(), taken);
    const tone = parts.reduce((last, part) => part[2] || last, 0);
    const marks = parts.map((part) => part[1]).join("").replace(/0+$/, "");
    return { word, plain: parts.map((part) => part[0]).join(""), code: (tone || "") + marks };
  });
}

/** A kept word as it was written. */
function written(kept) {
  const [plain, code, tail] = kept.split(END), letters = Array.from(plain);
  const [, tone, marks] = /^([1-5]?)(.*)$/.exec(code), [, place, how, others] = /^(\d*)([^t]*)(.*)$/.exec(tail);
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
  for (const [, at, own] of others.matchAll(/t(\d+)_(\d)/g)) letters[at] = (letters[at] + TONES[own - 1]).normalize("NFC");
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

const signs = (text) => shifted(text, /[\ue022\ue026\ue03c\ue03e]/g).split(SPACE).join(" ").replace(/ +/g, " ");
const shifted = (text, which) => text.replace(which, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000));

/** The mark of the list of words that a document was made with; empty where no character of it stands for a word. */
function listMark(kept) {
  const last = kept[kept.length - 1];
  return /^[\ue030-\ue066]{8}$/.test(last) ? shifted(last, /./g) : "";
}

/** Words and what stands between them, of a stretch of a document; `list` are the words for which single characters stand. */
function told(kept, list) {
  const found = [];
  for (const token of kept) {
    if (token === BLANK) continue;
    const parts = token.includes(END) ? [token] : token.split(/([\u{f0000}-\u{fffff}])/u).filter(Boolean);
    for (const one of parts) {
      const number = one.codePointAt(0) - FIRST_UNHEARD, part = number >= 0 ? list[number] : one;
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

window.siteSearch = { END, BLANK, asked, written, listMark, told };
