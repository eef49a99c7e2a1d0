"""The office's reports, one file a format; all say what `collect.report` counted."""
