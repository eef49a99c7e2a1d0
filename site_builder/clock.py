"""The real clock and the one that a builder sets, read only by the doors."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def today_in_vietnam() -> date:
    """The day it is now in Việt Nam."""
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()


def source_date() -> datetime | None:
    """The moment that every file is to bear, if `SOURCE_DATE_EPOCH` names one. Source: reproducible-builds.org."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(seconds), UTC) if seconds.isascii() and seconds.isdigit() else None
    except (ValueError, OverflowError, OSError):  # a moment that no calendar has
        return None
