"""The commands of `site-builder`, one a file; heavy imports stand inside the functions that need them."""
