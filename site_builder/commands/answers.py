"""Answers to what the plan needs of a story: from options, else asked with the plan's own terms on offer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

import click

from site_builder.load.periods import no_day_because, parse_day, parse_quarter
from site_builder.load.story import Vocabulary
from site_builder.load.terms import HasIdAndName, Terms
from site_builder.model.period import Quarter
from site_builder.model.terms import SUBJECT_NAMES, Subject
from site_builder.vietnamese.fold import same_word_key
from site_builder.vietnamese.normalise import clean

T = TypeVar("T", bound=HasIdAndName)


class Answers:
    """Gives one answer after the other: from the options, else, where it `asks`, from the person at the terminal.

    Where it does not ask, every option that is wrong and everything that is lacking is kept, to be told at once; the answer is
    then empty.
    """

    def __init__(self, words: Vocabulary, given: Mapping[str, str | None], *, asks: bool) -> None:
        self.words, self.given, self.asks = words, given, asks
        self.wrong: list[str] = []
        self.lacking: dict[str, str] = {}

    def refuse(self, message: str) -> None:
        """Keeps what is wrong with an option; raises it as click.UsageError where the person has been answering."""
        self.wrong.append(message)
        if self.asks:
            self.stop_where_wrong(lacking=False)

    def lack(self, key: str, because: str = "") -> None:
        """Keeps that an option must be given, and why where that is not plain."""
        self.lacking[key] = because

    def stop_where_wrong(self, *, lacking: bool) -> None:
        """Raises click.UsageError with all that is wrong and, if asked to, all that is `lacking`."""
        found = [*self.wrong]
        if lacking and self.lacking:
            keys = ", ".join(f"--{key}" + (f" ({because})" if because else "") for key, because in self.lacking.items())
            found.append(f"Thiếu {keys}; chạy lệnh trong cửa sổ lệnh để được hỏi, hoặc ghi thêm vào lệnh.")
        if len(found) == 1:
            raise click.UsageError(found[0])
        if found:
            raise click.UsageError("\n".join((f"Có {len(found)} chỗ phải sửa:", *(f"- {one}" for one in found))))

    def text(self, key: str, question: str, *, required: bool = False) -> str:
        """One line of text."""
        value = self.given.get(key)
        while True:
            if value is None and self.asks:
                more = "" if required else " (bỏ trống được)"
                value = click.prompt(question + more, default="" if not required else None, show_default=False)
            text = " ".join(clean(value or "").split())
            if text or not required:
                return text
            if not self.asks:
                self.lack(key)
                return ""
            value = None

    def term(self, key: str, question: str, terms: Terms[T], *, required: bool = False) -> str:
        """The id of one term of the plan; typed as its number in the list, its id or its name."""
        value = self.given.get(key)
        if value is not None:
            return self._id(key, value, terms)
        if required and not terms.items:
            self.refuse(f"--{key}: {terms.hint('')}")
        elif required and not self.asks:
            self.lack(key)
        if not self.asks or not terms.items:
            return ""
        self._offer(question, terms)
        while True:
            more = "Chọn số hoặc gõ tên" if required else "Chọn số hoặc gõ tên (bỏ trống được)"
            typed = str(click.prompt(more, default=None if required else "", show_default=False)).strip()
            if not typed and not required:
                return ""
            found = self._typed(typed, terms)
            if found is not None:
                return found.id
            click.echo(f"Kế hoạch {_lacks(terms, typed)}")

    def several(self, key: str, question: str, values: Sequence[str], terms: Terms[T]) -> list[str]:
        """The ids of any number of terms; typed as numbers in the list, ids or names with commas between them."""
        if values or not self.asks or not terms.items:
            return [self._id(key, value, terms) for value in values]
        self._offer(question, terms)
        while True:
            typed = str(click.prompt("Chọn các số, cách nhau dấu phẩy (bỏ trống được)", default="", show_default=False))
            words = [word.strip() for word in typed.split(",") if word.strip()]
            found = [self._typed(word, terms) for word in words]
            if None not in found:
                return list(dict.fromkeys(item.id for item in found if item is not None))
            unknown = words[found.index(None)]
            click.echo(f"Kế hoạch {_lacks(terms, unknown)}")

    def day(self, key: str, question: str = "") -> date | None:
        """A day, which may be left out; only an option where there is no question."""
        value = self.given.get(key)
        while value is not None or (question and self.asks):
            said = value
            if said is None:
                said = str(click.prompt(f"{question} (bỏ trống được)", default="", show_default=False)).strip()
                if not said:
                    return None
            day = parse_day(clean(said))
            if day is not None:
                return day
            wrong = f"“{said}” {no_day_because(clean(said))}; viết như 2026-11-20 hoặc 20/11/2026"
            if value is not None:
                self.refuse(f"--{key}: {wrong}")
                return None
            click.echo(f"{wrong}.")
        return None

    def _offer(self, question: str, terms: Terms[T]) -> None:
        click.echo(f"{question}:")
        for number, item in enumerate(terms.items, 1):
            click.echo(f"  {number:>2}. {item.name}")

    def _typed(self, typed: str, terms: Terms[T]) -> T | None:
        if typed.isdigit() and 1 <= int(typed) <= len(terms.items):
            return terms.items[int(typed) - 1]
        return terms.find(typed)

    def _id(self, key: str, value: str, terms: Terms[T]) -> str:
        found = terms.find(value)
        if found is None:
            self.refuse(f"--{key}: kế hoạch {_lacks(terms, value)}")
        return found.id if found else ""

    def subject(self) -> str:
        """The id of the subject kind."""
        kinds = [_Kind(subject.value, SUBJECT_NAMES[subject]) for subject in self.words.plan.subjects]
        value = self.given.get("subject")
        by_word = {same_word_key(word): kind.id for kind in kinds for word in (kind.id, kind.name)}
        if value is not None:
            if same_word_key(value) not in by_word:
                known = ", ".join(kind.id for kind in kinds)
                self.refuse(f"--subject: “{value}” không phải đối tượng; chọn trong {known}")
            return by_word.get(same_word_key(value), "")
        if not self.asks:
            self.lack("subject")
            return ""
        click.echo("Đối tượng:")
        for number, kind in enumerate(kinds, 1):
            click.echo(f"  {number:>2}. {kind.name}")
        while True:
            typed = str(click.prompt("Chọn số hoặc gõ tên")).strip()
            if typed.isdigit() and 1 <= int(typed) <= len(kinds):
                return kinds[int(typed) - 1].id
            if same_word_key(typed) in by_word:
                return by_word[same_word_key(typed)]

    def quarter(self, today: date) -> Quarter:
        """The quarter; of today where nothing is said."""
        value, default = self.given.get("quarter"), Quarter.of(today)
        period = self.words.plan.period
        while True:
            if value is None and self.asks:
                value = click.prompt("Quý", default=default.code)
            quarter = default if value is None else parse_quarter(clean(value))
            if quarter is not None and period.touches(quarter):
                return quarter
            said = value or default.code
            wrong = (
                f"“{said}” nằm ngoài giai đoạn {period.name} của kế hoạch" if quarter else f"không hiểu quý “{said}”"
            )
            if not self.asks:
                if value is None:
                    self.lack("quarter", f"quý này {wrong}")
                else:
                    self.refuse(f"--quarter: {wrong}; viết như 2026-Q4 hoặc Q4/2026")
                return default
            click.echo(f"{wrong[0].upper()}{wrong[1:]}; viết như 2026-Q4 hoặc Q4/2026.")
            value = None


def _lacks(terms: Terms[T], said: str) -> str:
    hint = terms.hint(said)
    return f"không có {terms.kind.name} “{said}”. {hint[:1].upper()}{hint[1:]}"


class _Kind:
    def __init__(self, id: Subject | str, name: str) -> None:
        self.id, self.name = str(id), name
