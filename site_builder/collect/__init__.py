"""Model to groups: what belongs together, counted and in order; pure functions of the site and the day."""
