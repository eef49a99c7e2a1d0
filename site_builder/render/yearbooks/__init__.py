"""Yearbooks as files: PDF, EPUB, one page to keep; and the poster of a story."""
