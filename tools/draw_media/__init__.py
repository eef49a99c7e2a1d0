"""Draws the sample pictures of the invented commune: flat, warm, poster-like, the same bytes every time.

Run it from the root of the repository: `python -m tools.draw_media --output content/media`.
"""
