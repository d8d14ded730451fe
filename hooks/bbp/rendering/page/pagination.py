"""Room 3, rendering: a long list cut into static pages, and the links between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

PER_PAGE = 40
_NEIGHBOURS = 2


class PageLink(NamedTuple):
    """A cell of the pagination. Without ``url`` it is the page itself, or a gap when ``number`` is 0."""

    number: int
    url: str = ""


class Pagination(NamedTuple):
    """The links from one page of a list; ``cells`` is empty when there is only one page."""

    cells: tuple[PageLink, ...]
    previous: str = ""
    next: str = ""


def page_count(items: Sequence[object], per_page: int = PER_PAGE) -> int:
    """How many pages a list takes; an empty list takes one."""
    return max(1, -(-len(items) // per_page))


def pagination(number: int, pages: int, url_of: Callable[[int], str]) -> Pagination:
    """The cells of a page: the first, the last, and two on each side of it, with gaps between."""
    if pages == 1:
        return Pagination(())
    near = range(number - _NEIGHBOURS, number + _NEIGHBOURS + 1)
    shown = [page for page in range(1, pages + 1) if page in (1, pages) or page in near]
    cells: list[PageLink] = []
    for page in shown:
        if cells and page - cells[-1].number > 1:
            cells.append(PageLink(0))
        cells.append(PageLink(page, "" if page == number else url_of(page)))
    return Pagination(
        tuple(cells),
        previous=url_of(number - 1) if number > 1 else "",
        next=url_of(number + 1) if number < pages else "",
    )
