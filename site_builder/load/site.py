"""The content folder → Site, with every problem of every file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.load.article import article
from site_builder.load.bodies import Surroundings, finished
from site_builder.load.document import NO_WORDS, Document
from site_builder.load.documents import NoRows, Progress, Rows, documents, quiet
from site_builder.load.files import ContentFiles, bytes_of, content_files
from site_builder.load.log import broadcasts
from site_builder.load.pieces import STATUS_WORDS, SourceFile, id_of
from site_builder.load.plan import plan_of
from site_builder.load.radio import with_radio
from site_builder.load.story import TELLING_KEYS, Vocabulary, story, vocabulary
from site_builder.load.values import Findings, Reader, suggestion
from site_builder.load.yaml_nodes import Mapping as YamlMapping
from site_builder.load.yearbooks import foreword
from site_builder.model import addresses
from site_builder.model.plan import Plan
from site_builder.model.site import OrdinaryPage, Site
from site_builder.model.story import Article, Body, Status, Story
from site_builder.model.yearbook import Foreword
from site_builder.problems import Code, Where

PLAN_FILES = ("plan.yml", "plan.yaml")
LOG_FILE = "broadcasts.yml"
WELCOME = "index.md"


def load_site(
    content: Path,
    shown: str,
    findings: Findings,
    *,
    rows: Rows | None = None,
    jobs: int = 1,
    progress: Progress = quiet,
) -> Site | None:
    """Everything in the folder `content`, which the user knows as `shown`; None where there is no usable plan.

    What cannot be used is reported in `findings` and left out; the rest is loaded.
    """
    files = content_files(content, shown, findings)
    plan = _plan(content, shown, files, findings)
    words = plan.abbreviations if plan else NO_WORDS
    found = documents(
        content, files.markdown, shown, findings, rows=rows or NoRows(), jobs=jobs, words=words, progress=progress
    )
    folder = _Folder(shown, files, found, findings)
    if plan is None:
        return None
    log = bytes_of(content, LOG_FILE, shown, findings) if LOG_FILE in files.others else None
    return with_radio(folder.site(plan, log or b""), content, shown, files.others, findings)


def _plan(content: Path, shown: str, files: ContentFiles, findings: Findings) -> Plan | None:
    name = next((name for name in PLAN_FILES if name in files.others), None)
    if name is None:
        help = "tạo tệp plan.yml với một dòng “preset: …”; xem các kế hoạch mẫu bằng site-builder plans"
        findings.error(Code.NO_PLAN, Where(f"{shown}/plan.yml"), "thư mục nội dung chưa có kế hoạch", help)
        return None
    data = bytes_of(content, name, shown, findings)
    return None if data is None else plan_of(data, f"{shown}/{name}", findings)


@dataclass
class _Folder:
    """The files of one load, sorted by what they are."""

    shown: str
    files: ContentFiles
    found: Mapping[str, Document]
    findings: Findings
    sources: list[tuple[str, SourceFile]] = field(default_factory=list)
    stories: list[SourceFile] = field(default_factory=list)
    articles: list[SourceFile] = field(default_factory=list)
    forewords: list[SourceFile] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    first_of: dict[str, SourceFile] = field(default_factory=dict)
    foreword_of: dict[str, SourceFile] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for path in sorted(self.found):
            self._sort(path, self.found[path])
        self._settle_ids()

    def _sort(self, path: str, document: Document) -> None:
        name = f"{self.shown}/{path}"
        for problem in document.problems:
            where = Where(name, problem.where.line, problem.where.column)
            self.findings.problems.append(
                type(problem)(problem.code, problem.level, where, problem.message, problem.help)
            )
        if not document.readable:
            return
        kind = _kind(path, document.head)
        if kind == "page":
            if document.head is None or self._is_public(Reader(document.head, name, self.findings)):
                self.pages.append(path)
            return
        if document.head is None:
            keys = {"story": "title, field, unit, …", "article": "title, date, …", "foreword": "title, editors, …"}[
                kind
            ]
            help = "mở đầu tệp bằng phần khai báo giữa hai dòng “---”"
            help += "; tạo tệp đúng mẫu bằng site-builder new" if kind == "story" else ""
            self.findings.error(Code.NO_FRONT_MATTER, Where(name), f"tệp chưa có phần khai báo ({keys})", help)
            return
        reader = Reader(document.head, name, self.findings)
        self.sources.append((kind, SourceFile(path, self.shown, document, reader, id_of(reader, path))))

    def _settle_ids(self) -> None:
        """Gives each id to one file: to the one that is named by it, else to the first by path; a copy beside it is refused."""
        for kind, source in sorted(self.sources, key=lambda entry: (entry[1].stem != entry[1].id, entry[1].path)):
            first = (self.foreword_of if kind == "foreword" else self.first_of).setdefault(source.id, source)
            if first is source:
                {"story": self.stories, "article": self.articles, "foreword": self.forewords}[kind].append(source)
                continue
            reader = source.reader
            where = reader.where("id") if reader.has("id") else Where(f"{self.shown}/{source.path}")
            self.findings.error(
                Code.DUPLICATE_ID,
                where,
                f"mã “{source.id}” đã là của {self.shown}/{first.path}",
                "mỗi bài một mã riêng: bài đã đăng giữ mã, bài kia thêm dòng “id: …” với mã khác",
            )

    def _is_public(self, reader: Reader) -> bool:
        """Whether an ordinary page or a foreword may be seen: it says nothing of its status, or is approved."""
        reader = _of_status(reader)
        if reader.has("draft") and reader.boolean("draft", True):
            return False
        return not reader.has("status") or reader.choice("status", STATUS_WORDS) is Status.APPROVED

    def site(self, plan: Plan, log: bytes) -> Site:
        words = vocabulary(plan)
        around = self._surroundings()
        stories = [made for made in (story(source, words, around) for source in self.stories) if made is not None]
        articles = [made for made in (article(source, words, around) for source in self.articles) if made is not None]
        ids = frozenset(self.first_of)
        return Site(
            plan=plan,
            shown=self.shown,
            stories=tuple(sorted(stories, key=_by_id)),
            articles=tuple(sorted(articles, key=_by_id)),
            broadcasts=broadcasts(log, f"{self.shown}/{LOG_FILE}", ids, words.units, self.findings),
            forewords=self._forewords(plan, words, around),
            media=self.files.others,
            pages=tuple(self._ordinary(path, around) for path in self.pages if path != WELCOME),
            welcome=self._body(WELCOME, around) if WELCOME in self.pages and self.found[WELCOME].body.words else None,
        )

    def _body(self, path: str, around: Surroundings) -> Body:
        return finished(self.found[path].body, path, self.shown, around, self.findings)

    def _ordinary(self, path: str, around: Surroundings) -> OrdinaryPage:
        body = self._body(path, around)
        written = (target.address for target in self.found[path].body.links)
        return OrdinaryPage(
            path=path,
            where=Where(f"{self.shown}/{path}"),
            links=tuple(zip(written, body.links, strict=True)),
            files=body.files,
        )

    def _surroundings(self) -> Surroundings:
        pieces = {source.id: addresses.story(source.id) for source in self.stories}
        pieces |= {source.id: addresses.article(source.id) for source in self.articles}
        ids = {source.path: source.id for source in (*self.stories, *self.articles)}
        return Surroundings(pieces, ids, frozenset(self.pages), self.files.others)

    def _forewords(self, plan: Plan, words: Vocabulary, around: Surroundings) -> tuple[Foreword, ...]:
        last = plan.period.last.year if plan.period.last else 2200
        known = [definition.id for definition in plan.yearbooks]
        known += [str(year) for year in range(plan.period.first.year, last + 1)]
        found = []
        for source in self.forewords:
            reader = source.reader
            if source.id not in known:
                where = reader.where("id") if reader.has("id") else reader.at()
                offer = ", ".join(known[:12]) + (", …" if len(known) > 12 else "")
                help = suggestion(source.id, known[:60]) or f"tên tệp là mã của kỷ yếu; mã dùng được: {offer}"
                self.findings.error(Code.UNKNOWN_YEARBOOK, where, f"không có kỷ yếu nào mang mã “{source.id}”", help)
                continue
            body = finished(source.document.body, source.path, self.shown, around, self.findings)
            found.append(foreword(reader, source.id, body, is_draft=not self._is_public(reader)))
        return tuple(found)


def _of_status(reader: Reader) -> Reader:
    """Reads what a file says of its status, in whatever case its keys are: `Draft: true` must not let a page out."""
    entries = ((key._replace(text=key.text.lower()), value) for key, value in reader.mapping.entries)
    told = tuple((key, value) for key, value in entries if key.text in ("draft", "status"))
    return Reader(reader.mapping._replace(entries=told), reader.file, reader.findings)


def _by_id(piece: Story | Article) -> str:
    return piece.id


def _kind(path: str, head: YamlMapping | None) -> str:
    """`story`, `article`, `foreword` or `page`: by folder, and elsewhere by what the front matter tells."""
    top = path.partition("/")[0] if "/" in path else ""
    if top == "stories":
        return "story"
    if top == "articles":
        return "article"
    if top == "yearbooks":
        return "foreword"
    keys = {key.text.lower() for key, _ in head.entries} if head is not None else set()
    return "story" if len(keys & TELLING_KEYS) >= 2 else "page"
