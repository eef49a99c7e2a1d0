"""The address of the site, without which feeds and shared links lead nowhere."""

from __future__ import annotations

from site_builder.model.addresses import STAND_IN
from site_builder.problems import Code, Level, Problem, Where


def no_site_url(config: str) -> Problem:
    """Feeds, the sitemap and shared links need the site's address, which the file `config` does not give."""
    return Problem(
        Code.NO_SITE_URL,
        Level.WARNING,
        Where(config),
        f"chưa khai địa chỉ của trang; feed và sơ đồ trang tạm dùng {STAND_IN}",
        "thêm vào mkdocs.yml một dòng như “site_url: https://ten-xa.gov.vn/”",
    )
