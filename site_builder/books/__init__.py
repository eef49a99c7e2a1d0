"""Yearbooks and posters as files: where they are made, kept, and what is wrong with them."""
