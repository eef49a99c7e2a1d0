"""The domain: frozen records, complete at birth; no files, no YAML, no clock."""
