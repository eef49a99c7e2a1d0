"""The report as one page for the meeting: nothing is fetched, nothing runs, everything is counted already.

It is the office's own and never published. Templates choose words; figures come from the report.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from site_builder.collect.compliance import STATE_NAMES, Standing, State, Uncounted
from site_builder.collect.deadlines import Deadline, deadlines, next_due
from site_builder.collect.due_days import CountedPeriod
from site_builder.collect.matrix import Matrix, by_obligation, year_to_show
from site_builder.collect.publication import passed, refused
from site_builder.collect.report import Count, Report
from site_builder.collect.scores import Totals
from site_builder.collect.statistics import without_gaps
from site_builder.model.duties import COUNTS_NAMES, MILESTONE_NAMES, Obligation
from site_builder.model.period import Month, Quarter, small_initial, spoken_day
from site_builder.model.site import Broadcast
from site_builder.model.story import Story
from site_builder.render import svg
from site_builder.render.problem_list import LEVEL_NAMES
from site_builder.render.reports.signs import SIGNS
from site_builder.render.timeline import timeline
from site_builder.render.words import for_html, grouped, percent


def html(report: Report) -> bytes:
    """The whole document, UTF-8."""
    environment = _environment()
    style = environment.get_template("report.css").render().strip()
    scores = report.scores[::-1]
    template = environment.get_template("report.html")
    text = template.render(
        report=report,
        plan=report.plan,
        totals=report.totals,
        style=Markup(style),
        policy=_policy(style),
        matrices=tuple(_tables(report)),
        scores=scores,
        shown_year=year_to_show((year.year for year in scores), report.today),
        moments=timeline(replace(report.plan, milestones=report.milestones), report.today),
        story_years=_by_year(report),
        reasons=_reasons(report.uncounted),
        **_deadlines(report),
        **_charts(report),
    )
    return for_html(text).encode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("site_builder.render.reports", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=spoken_day, count=grouped, small=small_initial, share=percent, place=_place)
    environment.globals.update(
        signs=SIGNS,
        states=tuple(State),
        state_names=STATE_NAMES,
        milestone_names=MILESTONE_NAMES,
        counts_names=COUNTS_NAMES,
        level_names=LEVEL_NAMES,
    )
    return environment


def _policy(style: str) -> str:
    """Only the page's own style and an icon that is written in it; no script, no request."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


# what is due, who is late


def _deadlines(report: Report) -> Mapping[str, object]:
    every = _by_obligation(report.standings)
    late = ((group[0].obligation, tuple(_overdue(group, report.today))) for group in every)
    return {
        "next_due": next_due(report.standings, report.today),
        "overdue": [(obligation, found) for obligation, found in late if found],
        "achievements": tuple(_achievement(at, group) for at, group in enumerate(every, 1)),
    }


def _by_obligation(standings: Sequence[Standing]) -> tuple[tuple[Deadline, ...], ...]:
    """The due days of each obligation in order of time; obligations in the order of the standings."""
    found: dict[str, list[Deadline]] = {standing.obligation.id: [] for standing in standings}
    for deadline in deadlines(standings):
        found[deadline.obligation.id].append(deadline)
    return tuple(map(tuple, found.values()))


def _overdue(group: Sequence[Deadline], today: date) -> Iterator[tuple[Deadline, tuple[Standing, ...]]]:
    """Due days that have passed and which someone missed, the newest first, with those who were late."""
    for deadline in reversed(group):
        late = tuple(standing for standing in deadline.standings if standing.state is State.LATE)
        if deadline.last_day < today and (deadline.missing or late):
            yield deadline, late


@dataclass(frozen=True, slots=True)
class Achievement:
    """How one obligation went from period to period, drawn and counted."""

    obligation: Obligation
    drawing: Markup
    is_wide: bool
    rows: tuple[tuple[CountedPeriod, Totals], ...]


def _achievement(number: int, group: Sequence[Deadline]) -> Achievement:
    rows = tuple((one.period, Totals.of(one.standings)) for one in group)
    decided = [(period, totals) for period, totals in rows if not totals.open]
    description = f"{len(rows)} kỳ, {rows[0][0].name} đến {rows[-1][0].name}. "
    if decided:
        best = max(decided, key=lambda row: row[1].share_met or 0)
        last = decided[-1]
        description += f"Cao nhất {percent(best[1].share_met)} ({best[0].name}); "
        description += f"gần nhất {percent(last[1].share_met)} ({last[0].name}). "
    columns = [_column(period, totals) for period, totals in rows]
    drawing = svg.columns(
        f"dat-{number}",
        f"Tỷ lệ đạt theo kỳ: {group[0].obligation.name}",
        description + "Số đầy đủ ở bảng ngay bên dưới.",
        columns,
        shares=True,
    )
    return Achievement(group[0].obligation, drawing, svg.is_wide(columns), rows)


def _column(period: CountedPeriod, totals: Totals) -> svg.Column:
    counts = (
        (State.MET, totals.met),
        (State.LATE, totals.met_late),
        (State.SHORT, totals.short),
        (State.OPEN, totals.open),
    )
    figure = "" if totals.open else percent(totals.share_met).removesuffix("%")
    return svg.Column(*_labels(period), figure, tuple(svg.Part(state.value, count) for state, count in counts))


def _labels(period: CountedPeriod) -> tuple[str, str]:
    """What stands below a period's column, and below the columns of its year."""
    if isinstance(period, Quarter):
        return period.name_in_year.removeprefix("Quý "), str(period.year)
    if isinstance(period, Month):
        return str(period.number), str(period.year)
    year = str(period.year)
    return ("", year) if period.code == year else (period.name_in_year.removeprefix("6 tháng "), year)


# the matrix


@dataclass(frozen=True, slots=True)
class Table:
    """The matrix of one year, its cells in words: rows hold the unit, its cells and its totals.

    `is_open` where it is shown at once, not folded.
    """

    matrix: Matrix
    totals: Totals
    rows: tuple[tuple[str, Markup, Totals], ...]
    feet: tuple[Totals, ...]
    is_open: bool


def _tables(report: Report) -> Iterator[tuple[Obligation, tuple[Table, ...]]]:
    """The years of each obligation, newest first."""
    for years in by_obligation(report.matrices):
        shown = year_to_show((matrix.year for matrix in years), report.today)
        yield years[0].obligation, tuple(_table(matrix, matrix.year == shown) for matrix in reversed(years))


def _table(matrix: Matrix, is_open: bool) -> Table:
    return Table(
        matrix,
        matrix.totals,
        tuple(
            (
                unit.name,
                Markup("").join(_cell(matrix.cell(unit, period)) for period in matrix.periods),
                matrix.of_unit(unit),
            )
            for unit in matrix.units
        ),
        tuple(matrix.of_period(period) for period in matrix.periods),
        is_open,
    )


def _cell(standing: Standing | None) -> Markup:
    if standing is None:
        return Markup(
            '<td class="none"><span aria-hidden="true">·</span><span class="sr">không phải thực hiện</span></td>'
        )
    return _cell_of(standing.state, standing.delivered, standing.owed)


@cache
def _cell_of(state: State, delivered: int, owed: int) -> Markup:
    tally = f" {delivered}/{owed}" if delivered != owed or owed > 1 else ""
    return Markup(
        '<td class="{}"><span aria-hidden="true">{}<small>{}</small></span><span class="sr">{}, có {} trên {}</span></td>'
    ).format(state.value, SIGNS[state], tally, STATE_NAMES[state], delivered, owed)


# what was introduced


def _charts(report: Report) -> Mapping[str, object]:
    if not report.stories:
        return {}
    quarters = _quarters(report)
    return {
        "many_quarters": svg.is_wide(quarters),
        "by_quarter": svg.columns(
            "theo-quy",
            "Số gương đã giới thiệu theo quý",
            _said(report.by_quarter),
            quarters,
        ),
        "by_field": svg.bars(
            "theo-linh-vuc",
            "Số gương đã giới thiệu theo lĩnh vực",
            _said(report.by_field),
            [svg.Bar(count.name, _parts(count)) for count in report.by_field],
        ),
        "by_subject": svg.stack(
            "theo-doi-tuong",
            "Số gương đã giới thiệu theo đối tượng",
            _said(report.by_subject),
            [
                svg.Bar(count.name, (svg.Part(f"kind-{at}", count.introduced),))
                for at, count in enumerate(report.by_subject, 1)
            ],
        ),
    }


def _said(counts: Sequence[Count]) -> str:
    """The whole chart in a sentence where it is short, else its two ends."""
    most = max(counts, key=lambda count: count.introduced)
    if len(counts) <= 4:
        return "; ".join(f"{count.name} {grouped(count.introduced)}" for count in counts) + "."
    return f"Nhiều nhất: {most.name}, {grouped(most.introduced)} gương. Số đầy đủ ở bảng ngay bên dưới."


def _parts(count: Count) -> tuple[svg.Part, ...]:
    return svg.Part("out", count.published), svg.Part("waiting", count.introduced - count.published)


def _quarters(report: Report) -> list[svg.Column]:
    """Every quarter from the first to the last one with a story, those without one too."""
    counts = {count.name: count for count in report.by_quarter}
    shown = without_gaps(story.quarter for story in report.stories)
    return [
        svg.Column(*_labels(quarter), grouped(count.introduced), _parts(count))
        for quarter in shown
        for count in (counts.get(quarter.name, Count(quarter.name, 0, 0)),)
    ]


def _by_year(report: Report) -> list[tuple[int, list[tuple[Story, str]]]]:
    """Stories with how far each has come, by the year of their quarter, newest first."""
    years = [
        (year, [(story, _progress(story, report)) for story in group])
        for year, group in groupby(report.stories, key=lambda story: story.quarter.year)
    ]
    return years[::-1]


def _progress(story: Story, report: Report) -> str:
    if story.id in report.published:
        return "đã đăng"
    if refused(story):
        return "người được viết không đồng ý"
    if not passed(story, report.plan):
        return "chờ thẩm định"
    return f"hẹn đăng {spoken_day(story.day)}" if story.day > report.today else "chưa đăng"


# what was left out


def _reasons(uncounted: Sequence[Uncounted]) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """For each reason what came, when, and where it is written."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for one in uncounted:
        item = one.delivery.item
        name = f"Buổi phát {spoken_day(item.day)}" if isinstance(item, Broadcast) else item.title
        found.setdefault(one.reason.value, []).append((name, spoken_day(one.delivery.received), _place(one.where)))
    return list(found.items())


def _place(where: object) -> str:
    """`content/plan.yml:21`: file and line."""
    return str(where).rpartition(":")[0]
