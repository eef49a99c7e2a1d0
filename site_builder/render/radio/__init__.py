"""The weekly radio package: the week's page, the script as text and as a document, its feeds."""
