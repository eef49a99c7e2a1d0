"""`manifest.webmanifest`: by it a phone puts the site on its home screen."""

from __future__ import annotations

import json

from site_builder.model import addresses
from site_builder.render.output import Output

# of the head of every page, and of the paper; see theme/assets/tokens.css
COLOUR, PAPER = "#7d1712", "#fbf5e9"


def manifest(site_name: str, place: str, description: str) -> Output:
    """The manifest of a site; its addresses are relative, so that it holds wherever the site is put."""
    data = {
        # by this a build knows the file for its own
        "generator": "site_builder",
        "name": site_name,
        "short_name": place[:1].upper() + place[1:],
        "description": description,
        "lang": "vi",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        # a bar with the way back and the address stays
        "display": "minimal-ui",
        "theme_color": COLOUR,
        "background_color": PAPER,
        "icons": [
            {"src": "assets/favicon.svg", "type": "image/svg+xml", "sizes": "any"},
            {"src": "assets/icon-192.png", "type": "image/png", "sizes": "192x192"},
            {"src": "assets/icon-512.png", "type": "image/png", "sizes": "512x512"},
            {"src": "assets/icon-maskable.png", "type": "image/png", "sizes": "512x512", "purpose": "maskable"},
        ],
    }
    return Output(addresses.MANIFEST, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())
