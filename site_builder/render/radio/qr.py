"""An address as a QR code: a picture of lines that a page holds itself."""

from __future__ import annotations

from markupsafe import Markup

# units of the quiet zone that readers of QR codes ask for
_QUIET = 4


def qr_code(address: str) -> Markup:
    """An SVG element in the colours of the page around it: dark modules in `currentColor`. Source: ISO/IEC 18004."""
    import segno

    code = segno.make(address, error="m", micro=False, boost_error=False)
    return Markup(code.svg_inline(border=_QUIET, dark="currentColor", omitsize=True, svgclass="qr", lineclass=None))
