"""Pages of lists and the steps between them."""

from __future__ import annotations

import pytest

from site_builder.render.page import PER_PAGE, Page, Pagination, indexes_above, pages_of


@pytest.mark.parametrize(("count", "total"), [(0, 1), (1, 1), (PER_PAGE, 1), (PER_PAGE + 1, 2), (10_000, 500)])
def test_an_empty_list_fills_one_page(count: int, total: int) -> None:
    assert pages_of(count) == total


@pytest.mark.parametrize(
    ("number", "total", "numbers"),
    [
        (1, 1, [1]),
        (1, 2, [1, 2]),
        (1, 9, [1, 2, 0, 9]),
        (2, 9, [1, 2, 3, 0, 9]),
        # a gap of one page is that page
        (4, 9, [1, 2, 3, 4, 5, 0, 9]),
        (5, 9, [1, 0, 4, 5, 6, 0, 9]),
        (9, 9, [1, 0, 8, 9]),
    ],
)
def test_steps(number: int, total: int, numbers: list[int]) -> None:
    steps = Pagination("quy/", number, total).steps
    assert [step for step, _ in steps] == numbers
    assert all(
        address == ("" if not step else "quy/" if step == 1 else f"quy/trang/{step}/") for step, address in steps
    )


def test_before_and_after() -> None:
    first, second, last = (Pagination("quy/", number, 3) for number in (1, 2, 3))
    assert (first.previous, first.next) == ("", "quy/trang/2/")
    assert (second.previous, second.next) == ("quy/", "quy/trang/3/")
    assert (last.previous, last.next) == ("quy/trang/2/", "")


def test_the_file_of_a_page() -> None:
    assert Page(address="", template="home.html", title="").path == "index.html"
    assert Page(address="quy/2025-q1/", template="category.html", title="").path == "quy/2025-q1/index.html"


@pytest.mark.parametrize(
    ("path", "indexes"),
    [
        ("index.md", []),
        ("lien-he.md", []),
        ("huong-dan/viet.md", ["huong-dan/index.md", "huong-dan/README.md"]),
        ("huong-dan/index.md", ["huong-dan/README.md"]),
        ("a/b/c.md", ["a/index.md", "a/README.md", "a/b/index.md", "a/b/README.md"]),
    ],
)
def test_where_the_index_pages_above_a_page_would_be(path: str, indexes: list[str]) -> None:
    assert list(indexes_above(path)) == indexes
