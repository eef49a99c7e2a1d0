"""Rules of written Vietnamese that know nothing of stories or plans."""
