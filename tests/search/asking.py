"""The search page of the sample asked in Chromium, many questions on one page."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

from playwright.sync_api import Page

CASES = Path(__file__).parent / "cases.tsv"


class Case(NamedTuple):
    kind: str
    question: str
    first: str


def cases() -> list[Case]:
    """The questions as they are typed, with the piece that must come first."""
    lines = CASES.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Case(kind, normalize("NFD", words) if kind == "gõ NFD" else words, first) for kind, words, first in rows]


# the page's own scripts and Pagefind, without the page's boxes: what `find` gives, ids of the pieces in order
_FIND = """async ({bundle, data, questions}) => {
  const {Search} = window.siteSearch;
  const pagefind = await import(bundle + "pagefind.js");
  await pagefind.options({ranking: {termSimilarity: 0, pageLength: 0.3}});
  await pagefind.init();
  const search = new Search(pagefind, data, bundle);
  const names = new Map(), answers = [];
  for (const question of questions) {
    const found = await search.find(question, {}, "");
    const order = [];
    for (const hit of found.hits) {
      if (!names.has(hit.result.id)) names.set(hit.result.id, (await search.shown(hit, found)).address.split("/").slice(-2)[0]);
      order.push(names.get(hit.result.id));
    }
    answers.push(order);
  }
  return answers;
}"""


def answers(page: Page, questions: list[str]) -> list[list[str]]:
    """For each question the ids of the pieces found, in order; `page` is on the search page."""
    bundle = page.locator("[data-bundle]").evaluate("el => new URL(el.dataset.bundle, document.baseURI).href")
    data: dict[str, Any] = page.locator("[data-search-data]").evaluate("el => JSON.parse(el.textContent)")
    found: list[list[str]] = page.evaluate(_FIND, {"bundle": bundle, "data": data, "questions": questions})
    return found
