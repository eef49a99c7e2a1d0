"""The plan (kế hoạch): what a commune or province has promised, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from site_builder.model.duties import Approval, Commendation, Milestone, Obligation
from site_builder.model.period import Span
from site_builder.model.terms import Contest, Criteria, Field, Group, Movement, Place, Subject, Unit
from site_builder.model.yearbook import Printing, YearbookDefinition
from site_builder.problems import Where


class PlanLevel(StrEnum):
    COMMUNE = "commune"
    WARD = "ward"
    SPECIAL_ZONE = "special-zone"
    DISTRICT = "district"
    PROVINCE = "province"


PLAN_LEVEL_NAMES: Mapping[PlanLevel, str] = {
    PlanLevel.COMMUNE: "Cấp xã",
    PlanLevel.WARD: "Phường",
    PlanLevel.SPECIAL_ZONE: "Đặc khu",
    PlanLevel.DISTRICT: "Cấp huyện",
    PlanLevel.PROVINCE: "Cấp tỉnh",
}


# the id of the channel whose programmes the bulletins are
RADIO = "radio"
# syllables a minute of a commune's host; a national newsreader has some 230
USUAL_PACE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Where stories are made known. `weekday` is ISO (1 Monday); `minutes` the airtime; `hour` as written (17:00).

    For a station: `pace` in syllables a minute, one or two `voices`, the name of its `signal` (nhạc hiệu), its own `opening` and
    `closing` words, and in `speak` the command line by which a machine reads a script.
    """

    id: str
    name: str
    column: str = ""
    about: str = ""
    url: str = ""
    minutes: int | None = None
    weekday: int | None = None
    hour: str = ""
    pace: int = USUAL_PACE
    voices: int = 1
    signal: str = ""
    opening: str = ""
    closing: str = ""
    speak: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    title: str
    place: str
    level: PlanLevel
    period: Span
    decree: str = ""
    issued: date | None = None
    issuer: str = ""
    basis: tuple[str, ...] = ()
    about: str = ""
    note: str = ""
    preset: str = ""
    subjects: tuple[Subject, ...] = tuple(Subject)
    steps: tuple[str, ...] = ()
    criteria: Criteria = Criteria()
    fields: tuple[Field, ...] = ()
    movements: tuple[Movement, ...] = ()
    groups: tuple[Group, ...] = ()
    units: tuple[Unit, ...] = ()
    places: tuple[Place, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    approval: Approval = Approval()
    channels: tuple[Channel, ...] = ()
    contests: tuple[Contest, ...] = ()
    yearbooks: tuple[YearbookDefinition, ...] = ()
    printing: Printing = Printing()
    commendations: tuple[Commendation, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
    sample: bool = False
    where: Where = Where("plan.yml")
    # where each unit, field, … is written, by id: for the hints of problems
    marks: Mapping[str, Where] = field(default_factory=dict, compare=False, hash=False)

    @property
    def required_keys(self) -> tuple[str, ...]:
        """Story keys that an obligation of the plan asks for beyond the usual ones."""
        return tuple(dict.fromkeys(key for obligation in self.obligations for key in obligation.requires))

    def channel(self, id: str) -> Channel | None:
        return next((channel for channel in self.channels if channel.id == id), None)
