"""Bytes of a built site: its practice pages, the whole of it, and a file on its way to a browser."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

KB = 1000
_COMPRESSED_BY_SERVERS = frozenset({".html", ".js", ".json", ".css", ".svg", ".xml"})


@dataclass(frozen=True, slots=True)
class SiteSizes:
    """``pages`` counts HTML files; the others are bytes."""

    pages: int
    practice_mean: float
    practice_max: int
    total: int


def measure_site(site: Path) -> SiteSizes:
    """The sizes of a site as its files have them, without compression."""
    practices = [path.stat().st_size for path in _practice_pages(site)]
    files = [path for path in site.rglob("*") if path.is_file()]
    return SiteSizes(
        pages=sum(path.name == "index.html" for path in files),
        practice_mean=fmean(practices),
        practice_max=max(practices),
        total=sum(path.stat().st_size for path in files),
    )


def transferred(path: Path) -> int:
    """The bytes of a file as a server sends it: text with gzip -9, the rest raw."""
    data = path.read_bytes()
    return len(gzip.compress(data, 9)) if path.suffix in _COMPRESSED_BY_SERVERS else len(data)


def _practice_pages(site: Path) -> Iterable[Path]:
    for folder in ("practicas", "pt/practicas"):
        yield from (site / folder).glob("*/index.html")
