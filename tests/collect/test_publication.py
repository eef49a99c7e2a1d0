"""What readers may see on a day, and when that changes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.collect.categories import categories
from site_builder.collect.collections import collections
from site_builder.collect.publication import Publication, linked_html, publication
from site_builder.collect.scripts import scripts
from site_builder.model.duties import Approval, DueRule, Every, Milestone, Obligation
from site_builder.model.period import Quarter, Week
from site_builder.model.site import Site
from site_builder.model.story import LINK, ROOT, Consent, Link, Piece, Status
from site_builder.model.terms import Contest
from site_builder.render.timeline import timeline
from tests.builders import (
    REFUSED,
    TODAY,
    UNIT,
    a_body,
    a_foreword,
    a_photo,
    a_plan,
    a_site,
    a_story,
    an_article,
    published,
)
from tests.strategies import near_days, shuffled, sites

TOMORROW = TODAY + timedelta(days=1)
FREE = a_plan(approval=Approval(required=False))


def ids(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.id for piece in pieces]


@pytest.mark.parametrize(
    ("status", "with_approval", "without"),
    [
        (Status.DRAFT, False, False),
        (Status.SUBMITTED, False, True),
        (Status.APPROVED, True, True),
        (Status.WITHDRAWN, False, False),
    ],
)
def test_published_by_status_and_by_what_the_plan_asks(status: Status, with_approval: bool, without: bool) -> None:
    story, article = a_story(status=status), an_article(status=status)
    for plan, expected in ((a_plan(), with_approval), (FREE, without)):
        found = published(story, articles=[article], plan=plan)
        assert bool(found.stories) is bool(found.articles) is expected


def test_a_day_that_has_not_come_is_not_out() -> None:
    assert ids(published(a_story("nay", day=TODAY), a_story("mai", day=TOMORROW)).stories) == ["nay"]


@pytest.mark.parametrize("plan", [a_plan(), FREE])
def test_refused_consent_keeps_a_story_in_even_from_a_preview(plan: object) -> None:
    site = a_site(a_story(consent=REFUSED), plan=plan)  # type: ignore[arg-type]
    for drafts in (False, True):
        found = publication(site, TODAY, drafts=drafts)
        assert not found.stories
        assert not found.ids
        assert not found.media
        assert not found.scheduled


def test_given_consent_lets_a_story_out() -> None:
    assert published(a_story(consent=Consent(given=True))).stories


def test_a_preview_shows_everything_but_the_withdrawn_and_says_why_it_is_not_out() -> None:
    site = a_site(
        a_story("nhap", status=Status.DRAFT),
        a_story("gui", status=Status.SUBMITTED),
        a_story("mai", day=TOMORROW),
        a_story("rut", status=Status.WITHDRAWN),
        a_story("nay"),
    )
    found = publication(site, TODAY, drafts=True)
    reasons = {story.id: found.unpublished_because(story) for story in found.stories}
    assert reasons == {"nhap": "Bản nháp", "gui": "Chờ thẩm định", "mai": "Hẹn đăng ngày 16/5/2025", "nay": ""}


def test_newest_first_and_by_id_on_one_day() -> None:
    found = published(a_story("b"), a_story("a"), a_story("c", day=TODAY))
    assert ids(found.stories) == ["c", "a", "b"]


def test_waiting_in_the_order_of_arrival_and_scheduled_in_the_order_of_coming_out() -> None:
    found = published(
        a_story("sau", status=Status.SUBMITTED, submitted=date(2025, 3, 2)),
        a_story("truoc", status=Status.SUBMITTED, submitted=date(2025, 3, 1)),
        a_story("hen-2", day=TODAY + timedelta(days=9)),
        a_story("hen-1", day=TOMORROW),
        a_story("ra"),
    )
    assert ids(found.waiting) == ["truoc", "sau"]
    assert ids(found.scheduled) == ["hen-1", "hen-2"]


def test_media_are_those_of_what_is_published_and_nothing_else() -> None:
    found = published(
        a_story("ra", photos=(a_photo("media/a.jpg"),), audio="media/a.mp3", body=a_body(files=("media/b.pdf",))),
        a_story("nhap", status=Status.DRAFT, photos=(a_photo("media/rieng.jpg"),)),
        a_story("rut", status=Status.WITHDRAWN, audio="media/rieng.mp3"),
        articles=[an_article(photos=(a_photo("media/c.jpg"),))],
        welcome=a_body(files=("media/chao.jpg",)),
        forewords=(
            a_foreword("2025", body=a_body(files=("media/ky.jpg",))),
            a_foreword("2099", body=a_body(files=("media/chua-den.jpg",))),
        ),
        media=frozenset(["media/rieng.jpg", "media/khac.jpg"]),
    )
    names = ("a.jpg", "a.mp3", "b.pdf", "c.jpg", "chao.jpg", "ky.jpg")
    assert collections(found).media == {f"media/{name}" for name in names}


@given(sites(), near_days, st.integers(0, 99))
def test_the_order_of_the_content_changes_nothing(site: Site, today: date, seed: int) -> None:
    one, other = publication(site, today), publication(shuffled(site, seed), today)
    assert one.stories == other.stories
    assert one.articles == other.articles
    assert (one.waiting, one.scheduled, one.next_change) == (other.waiting, other.scheduled, other.next_change)


@given(sites(), near_days)
def test_nobody_without_clearance_is_published(site: Site, today: date) -> None:
    found = publication(site, today)
    for piece in (*found.stories, *found.articles):
        assert piece.day <= today
        assert piece.status is Status.APPROVED or (piece.status is Status.SUBMITTED and not site.plan.approval.required)
    assert found.ids == {piece.id for piece in (*found.stories, *found.articles)}
    assert not set(found.scheduled) & {*found.stories, *found.articles}


# --- the next change ------------------------------------------------------------------------------------------


def _seen(found: Publication) -> object:
    """What depends on the day: the pieces that are out, the quarters that have begun, the current week, the timeline."""
    quarters = [category.slug for found in categories(found).values() for category in found]
    weeks = [(script.week, script.bulletin.is_current, script.bulletin.items) for script in scripts(found)]
    return found.stories, found.articles, quarters, weeks, timeline(found.plan, found.today), Quarter.of(found.today)


@given(sites(near_days), near_days, st.booleans())
def test_until_the_next_change_every_day_is_the_same_and_on_it_the_reason_is_true(
    site: Site, today: date, drafts: bool
) -> None:
    found = publication(site, today, drafts=drafts)
    change = found.next_change
    assert change.day > today
    for step in range(1, (change.day - today).days):
        assert _seen(publication(site, today + timedelta(days=step), drafts=drafts)) == _seen(found)
    before = publication(site, change.day - timedelta(days=1), drafts=drafts)
    if "tuần mới" in change.reason:
        assert Week.of(change.day) == Week.of(before.today).next()
    elif "quý mới" in change.reason:
        assert Quarter.of(change.day) == Quarter.of(before.today).next()
    else:
        coming = [piece for piece in before.scheduled if piece.day == change.day]
        assert change.reason in [f"đến ngày đăng “{piece.title}”" for piece in coming]


def test_next_change_names_the_piece_that_comes_out() -> None:
    change = published(a_story("mai", day=TOMORROW, title="Con đường")).next_change
    assert (change.day, change.reason) == (TOMORROW, "đến ngày đăng “Con đường”")


def test_a_piece_that_may_not_come_out_changes_nothing() -> None:
    site = a_site(
        a_story("a", day=TOMORROW, status=Status.SUBMITTED),
        a_story("b", day=TOMORROW, consent=REFUSED),
        a_story("c", day=TOMORROW, status=Status.WITHDRAWN),
    )
    assert publication(site, TODAY).next_change.day == Week.of(TODAY).next().first


def test_a_milestone_that_passes_changes_the_page_of_the_plan() -> None:
    plan = a_plan(milestones=(Milestone(when=TODAY, name="Báo cáo sơ kết"),))
    change = publication(a_site(plan=plan), TODAY).next_change
    assert (change.day, change.reason) == (TOMORROW, "mốc “Báo cáo sơ kết” đã qua, trang kế hoạch đổi")


def test_a_due_day_that_passes_changes_the_page_of_the_plan() -> None:
    obligation = Obligation(id="a", name="Giới thiệu", units=(UNIT,), every=Every.MONTH, due=DueRule(TOMORROW.day))
    change = publication(a_site(plan=a_plan(obligations=(obligation,))), TODAY).next_change
    assert (change.day, change.reason) == (TOMORROW, "hạn của “Giới thiệu” đã qua, trang kế hoạch đổi")


@pytest.mark.parametrize(
    ("contest", "reason"),
    [
        (Contest(id="a", name="Gương tốt", opens=TOMORROW), "cuộc thi “Gương tốt” mở, trang cuộc thi đổi"),
        (Contest(id="a", name="Gương tốt", closes=TODAY), "cuộc thi “Gương tốt” đã đóng, trang cuộc thi đổi"),
    ],
)
def test_a_contest_that_opens_or_closes_changes_its_page(contest: Contest, reason: str) -> None:
    change = publication(a_site(plan=a_plan(contests=(contest,))), TODAY).next_change
    assert (change.day, change.reason) == (TOMORROW, reason)


# --- links between pieces -------------------------------------------------------------------------------------


def _linking(html: str, *pieces: str) -> str:
    links = tuple(Link(address=f"guong/{piece}/", piece=piece) for piece in pieces)
    return linked_html(a_body(html, links=links), frozenset(["ra", "ra-2"]))


def _mark(number: int) -> str:
    return f"{LINK}{number}{LINK}"


def test_links_to_published_pieces_lead_there() -> None:
    html = f'<p><a href="{_mark(0)}">một</a>, <a href="{_mark(1)}" title="t">hai</a></p>'
    assert _linking(html, "ra", "ra-2") == (
        f'<p><a href="{ROOT}guong/ra/">một</a>, <a href="{ROOT}guong/ra-2/" title="t">hai</a></p>'
    )


@pytest.mark.parametrize(
    "link", ['<a href="{}">', '<a href="{}" title="lời &gt; dẫn">', '<a title="lời dẫn" href="{}">']
)
def test_links_to_unpublished_pieces_are_plain_words(link: str) -> None:
    html = f"<p>Xem {link.format(_mark(0))}bài <em>này</em></a> và <a href='https://x.example/'>kia</a>.</p>"
    assert _linking(html, "nhap") == "<p>Xem bài <em>này</em> và <a href='https://x.example/'>kia</a>.</p>"


def test_of_many_links_only_those_to_unpublished_pieces_go() -> None:
    html = "".join(f'<a href="{_mark(number)}">{number}</a> ' for number in range(12))
    shown = _linking(html, *("nhap" if number % 2 else "ra" for number in range(12)))
    assert shown == "".join(f"{n} " if n % 2 else f'<a href="{ROOT}guong/ra/">{n}</a> ' for n in range(12))


def test_what_a_body_knows_does_not_depend_on_the_day() -> None:
    body = a_body(f'<a href="{_mark(0)}">bài</a>', links=(Link(address="guong/mai/", piece="mai"),))
    site = a_site(a_story("nay", body=body), a_story("mai", day=TOMORROW))
    today, tomorrow = publication(site, TODAY), publication(site, TOMORROW)
    assert linked_html(body, today.ids) == "bài"
    assert linked_html(body, tomorrow.ids) == f'<a href="{ROOT}guong/mai/">bài</a>'
