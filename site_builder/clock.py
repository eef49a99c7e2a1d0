"""The real clock, read only by the doors."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo


def today_in_vietnam() -> date:
    """The day it is now in Việt Nam."""
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()
