"""The copy to carry on a stick, made beside a site that was just built."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from site_builder.plugin import ExemplarsPlugin

# the zip and the folder in it are named after the place; with a longer name Windows could not open what lies deep in it
_LONGEST = 30
# no copy takes so long: what is older was left by a build that was killed
AN_HOUR = 3600.0


def carried_copy(plugin: ExemplarsPlugin, site: Path, site_url: str, site_name: str, *, wanted: bool) -> Path | None:
    """Makes the copy if it is `wanted`, or if a story that stands in a former one was withdrawn. Gives the path of what was made.

    Raises click.ClickException where it cannot be made; the former one then stays as it is.
    """
    from site_builder.carried import Carried, carry, holds_withdrawn, is_carried
    from site_builder.clock import source_date
    from site_builder.vietnamese.slug import slug
    from site_builder.vietnamese.system import reason
    from site_builder.write import clear_parts

    publication = plugin.found.publication
    folder = slug(publication.plan.place, _LONGEST) or "trang"
    zip = site.parent / f"{folder}-mang-theo.zip"
    pieces = [piece.address for piece in publication.pieces]
    withdrawn = holds_withdrawn(zip, pieces)
    if not wanted and not withdrawn:
        return None
    if not is_carried(zip):
        raise click.ClickException(
            f"Trang đã dựng xong. Chưa làm bản mang theo: “{zip}” là tệp khác, không phải do site-builder làm. "
            "Dời tệp ấy đi rồi chạy lại."
        )
    made_on = source_date() or datetime.combine(plugin.day(), datetime.min.time())
    copy = Carried(site=site, folder=folder, name=site_name, site_url=site_url, pieces=pieces, made_on=made_on)
    clear_parts(zip, time.time() - AN_HOUR)
    try:
        for done, of in carry(copy, zip):
            plugin.progress("Bản mang theo", done, of)
    except OSError as error:
        raise click.ClickException(
            f"Trang đã dựng xong. Chưa làm được bản mang theo “{zip}”: {reason(error)}."
            + (" Bản cũ có bài đã rút: hãy xóa nó." if withdrawn else "")
        ) from None
    if withdrawn:
        click.echo(f"Bản mang theo cũ có bài đã rút nên đã làm lại; chép {zip} đè lên mọi bản đã đưa đi.", err=True)
    return zip
