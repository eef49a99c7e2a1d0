"""An address as a QR code: a picture of lines that a page holds itself."""

from __future__ import annotations

from markupsafe import Markup

# units of the quiet zone that readers of QR codes ask for
_QUIET = 4


def qr_code(address: str) -> Markup:
    """An SVG element, black on white in every scheme of colours: many readers know no other. Source: ISO/IEC 18004."""
    import segno

    code = segno.make(address, error="m", micro=False, boost_error=False)
    return Markup(
        code.svg_inline(border=_QUIET, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None)
    )
