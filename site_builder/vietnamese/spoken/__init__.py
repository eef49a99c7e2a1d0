"""Written Vietnamese → what a radio host says: no digit, abbreviation, symbol or markup left."""

from site_builder.vietnamese.spoken.speech import Lexicon, Speech, Unreadable, spoken

__all__ = ["Lexicon", "Speech", "Unreadable", "spoken"]
