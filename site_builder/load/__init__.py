"""Text to model, gathering every problem: what stops a piece from existing is found here."""
