"""What is wrong with the content, as data: the doors choose how to print it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """Every kind of problem. Each is explained to writers in `content/huong-dan/thong-bao.md`."""

    # a file that cannot be read at all
    UNREADABLE_FILE = "unreadable-file"
    NOT_UTF8 = "not-utf8"
    LINK_OUTSIDE = "link-outside"
    FILE_TOO_LARGE = "file-too-large"
    BROKEN_YAML = "broken-yaml"
    NO_FRONT_MATTER = "no-front-matter"
    UNCLOSED_FRONT_MATTER = "unclosed-front-matter"
    # keys and values
    MISSING_KEY = "missing-key"
    UNKNOWN_KEY = "unknown-key"
    CUT_VALUE = "cut-value"
    DUPLICATE_KEY = "duplicate-key"
    WRONG_TYPE = "wrong-type"
    BAD_DATE = "bad-date"
    BAD_PERIOD = "bad-period"
    BAD_ID = "bad-id"
    BAD_CHOICE = "bad-choice"
    BAD_ADDRESS = "bad-address"
    DUPLICATE_ID = "duplicate-id"
    DUPLICATE_NAME = "duplicate-name"
    LEGACY_ENCODING = "legacy-encoding"
    # terms of the plan
    UNKNOWN_FIELD = "unknown-field"
    UNKNOWN_UNIT = "unknown-unit"
    UNKNOWN_MOVEMENT = "unknown-movement"
    UNKNOWN_CONTEST = "unknown-contest"
    UNKNOWN_PLACE = "unknown-place"
    UNKNOWN_AWARD = "unknown-award"
    # dates against the plan and against each other
    QUARTER_OUTSIDE_PLAN = "quarter-outside-plan"
    DATE_OUTSIDE_PLAN = "date-outside-plan"
    UNIT_OUTSIDE_TERM = "unit-outside-term"
    MONTH_OUTSIDE_QUARTER = "month-outside-quarter"
    SUBMITTED_AFTER_PUBLICATION = "submitted-after-publication"
    APPROVAL_NOT_RECORDED = "approval-not-recorded"
    APPROVED_AFTER_PUBLICATION = "approved-after-publication"
    # bodies, pictures, links
    EMPTY_BODY = "empty-body"
    MISSING_PICTURE = "missing-picture"
    PICTURE_KIND = "picture-kind"
    MISSING_ALT = "missing-alt"
    REMOTE_PICTURE = "remote-picture"
    MISSING_AUDIO = "missing-audio"
    NOT_AUDIO = "not-audio"
    BROKEN_LINK = "broken-link"
    UNSAFE_HTML = "unsafe-html"
    ALIAS_TAKEN = "alias-taken"
    ADDRESS_TAKEN = "address-taken"
    # what the plan or the law asks of a story
    MISSING_REQUIRED = "missing-required"
    CONSENT_NOT_RECORDED = "consent-not-recorded"
    CONSENT_REFUSED = "consent-refused"
    AWARD_LEVEL = "award-level"
    CONTEST_CLOSED = "contest-closed"
    # the plan itself
    NO_PLAN = "no-plan"
    UNKNOWN_PRESET = "unknown-preset"
    UNKNOWN_TERM = "unknown-term"
    BAD_DUE_RULE = "bad-due-rule"
    # other files
    UNKNOWN_ITEM = "unknown-item"
    ITEM_NOT_READ = "item-not-read"
    UNREADABLE_WORD = "unreadable-word"
    RECORDING_HELD_BACK = "recording-held-back"
    UNKNOWN_YEARBOOK = "unknown-yearbook"
    NO_FONTS = "no-fonts"
    NO_SITE_URL = "no-site-url"
    # told by a build, which reads pictures whole; a file that is no picture at all by `check` too
    BROKEN_PICTURE = "broken-picture"
    MOVING_PICTURE = "moving-picture"
    # told when a yearbook is made, not by `check`
    MISSING_GLYPH = "missing-glyph"
    BOOK_FAILED = "book-failed"
    BOOK_STANDARD = "book-standard"
    # told when the pictures for sharing are made
    CARD_FAILED = "card-failed"
    # told when the site is built
    INDEX_FAILED = "index-failed"


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in a file: path as the user knows it; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `message` says field, expected and got; `help` says the way out."""

    code: Code
    level: Level
    where: Where
    message: str
    help: str = ""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file, line, column and code; the same finding once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.where, p.code, p.message)))


def errors(problems: Iterable[Problem]) -> int:
    """How many of the problems are of level error."""
    return sum(problem.level is Level.ERROR for problem in problems)
