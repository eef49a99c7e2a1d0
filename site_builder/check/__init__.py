"""Model to problems: what is wrong with pieces that exist, one function a rule."""
