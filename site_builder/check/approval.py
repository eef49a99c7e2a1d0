"""Approval and consent: who said yes, and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.collect.publication import passed, refused
from site_builder.model.period import spoken_day
from site_builder.model.site import Site
from site_builder.model.story import Status
from site_builder.model.terms import Subject
from site_builder.problems import Code, Level, Problem


def approval_not_recorded(site: Site) -> Iterator[Problem]:
    """A piece is approved but nobody is named: the plan asks who approved it, and when."""
    if not site.plan.approval.required:
        return
    for piece in (*site.stories, *site.articles):
        if piece.status is Status.APPROVED and (piece.approval is None or piece.approval.on is None):
            yield Problem(
                Code.APPROVAL_NOT_RECORDED,
                Level.WARNING,
                piece.at("status"),
                "bài ghi đã thẩm định nhưng không nói ai thẩm định, ngày nào",
                f"thêm dòng “approved: {{by: {site.plan.approval.by or 'chức vụ người duyệt'}, on: {piece.day.isoformat()}}}”",
            )


def approved_after_publication(site: Site) -> Iterator[Problem]:
    """A piece was approved after its day of publication: for some days it would have been out unapproved."""
    for piece in (*site.stories, *site.articles):
        day = piece.approval.on if piece.approval else None
        if day is not None and day > piece.day:
            yield Problem(
                Code.APPROVED_AFTER_PUBLICATION,
                Level.WARNING,
                piece.at("approved"),
                f"thẩm định ngày {spoken_day(day)}, sau ngày đăng {spoken_day(piece.day)}",
                "xem lại hai ngày; bài chỉ được đăng sau khi thẩm định",
            )


# the day from which Law 91/2025/QH15 on personal data is in force
_LAW = date(2026, 1, 1)


def consent_not_recorded(site: Site) -> Iterator[Problem]:
    """A story of a person or a household is approved without a word of their consent, which the law asks for since 2026."""
    for story in site.stories:
        named = story.subject in (Subject.PERSON, Subject.HOUSEHOLD)
        if named and story.consent is None and story.status is Status.APPROVED and story.day >= _LAW:
            yield Problem(
                Code.CONSENT_NOT_RECORDED,
                Level.WARNING,
                story.where,
                "bài nêu tên người hoặc gia đình mà chưa ghi họ đã đồng ý cho đăng",
                "hỏi họ rồi thêm “consent: {given: true, on: ngày đồng ý}”; trẻ em thì thêm guardian: tên người giám hộ",
            )


def consent_refused(site: Site) -> Iterator[Problem]:
    """The honoree has not agreed: Law 91/2025/QH15 forbids publication, and the story stays out of every output."""
    for story in site.stories:
        if refused(story) and passed(story, site.plan):
            yield Problem(
                Code.CONSENT_REFUSED,
                Level.ERROR,
                story.at("consent"),
                "người được nêu gương chưa đồng ý; bài không được đăng",
                "xin ý kiến của họ rồi ghi “consent: {given: true, on: …}”, hoặc đổi “status: withdrawn”",
            )
