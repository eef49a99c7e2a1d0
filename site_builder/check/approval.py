"""Approval and consent: who said yes, and when."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.period import spoken_day
from site_builder.model.site import Site
from site_builder.model.story import Status
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


def consent_refused(site: Site) -> Iterator[Problem]:
    """The honoree has not agreed: Law 91/2025/QH15 forbids publication, and the story stays out of every output."""
    published = (Status.APPROVED,) if site.plan.approval.required else (Status.APPROVED, Status.SUBMITTED)
    for story in site.stories:
        if story.consent is not None and not story.consent.given and story.status in published:
            yield Problem(
                Code.CONSENT_REFUSED,
                Level.ERROR,
                story.at("consent"),
                "người được nêu gương chưa đồng ý; bài không được đăng",
                "xin ý kiến của họ rồi ghi “consent: {given: true, on: …}”, hoặc đổi “status: withdrawn”",
            )
