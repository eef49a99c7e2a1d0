"""`python -m site_builder`: the same as the command `site-builder`."""

from site_builder.cli import main

main()
