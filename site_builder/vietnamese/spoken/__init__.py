"""Written Vietnamese → what a radio host says: no digit, abbreviation, symbol or markup left."""

from site_builder.vietnamese.spoken.narrator import Source
from site_builder.vietnamese.spoken.speech import Lexicon, Rendering, Speech, Unreadable, spoken
from site_builder.vietnamese.spoken.spot import Reason

__all__ = ["Lexicon", "Reason", "Rendering", "Source", "Speech", "Unreadable", "spoken"]
