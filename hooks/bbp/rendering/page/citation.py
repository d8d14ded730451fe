"""Room 3, rendering: how to cite a page, by three norms, as parts that a template puts together.

APA (7th edition, web page of a corporate author), ABNT (NBR 6023:2018, online document: the author in
capitals, the title in bold up to its colon, ``[S. l.]`` since no place is stated) and BibTeX (``@misc``,
which BibTeX and biblatex both know; UTF-8 letters as they are, LaTeX's own characters escaped, names and
titles in double braces so that no style changes their capitals). A page has no date of access: the
reader's browser writes it, and the text says that it has to be added.
"""

from __future__ import annotations

from typing import NamedTuple

from bbp.model.dates import PartialDate
from bbp.model.language import Language
from bbp.rendering.page.formats import format_day_of_month
from bbp.rendering.page.words import load_words

_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "{}%&$#_"},
    }
)
_LANGUAGE_NAMES = {Language.ES: "spanish", Language.PT: "portuguese"}
"""The names by which biblatex knows the languages."""


class Cited(NamedTuple):
    """What is cited: ``key`` is its name in a bibliography, ``language`` that of its text.

    ``number`` and ``issn`` are of what appears in a series.
    """

    key: str
    author: str
    title: str
    published: PartialDate | None
    site: str
    url: str
    language: Language
    number: str = ""
    issn: str = ""


class Citation(NamedTuple):
    """The parts of a citation by each norm; ``heading`` is the part of the title that ABNT sets in bold."""

    apa_author: str
    apa_date: str
    abnt_author: str
    heading: str
    subtitle: str
    title: str
    abnt_year: str
    site: str
    url: str
    bibtex: str


def cite(cited: Cited, language: Language) -> Citation:
    """The citation for readers of a language."""
    words, heading_and_rest = load_words(language), cited.title.partition(": ")
    return Citation(
        apa_author=cited.author.rstrip("."),
        apa_date=_apa_date(cited.published, language),
        abnt_author=cited.author.rstrip(".").upper(),
        heading=heading_and_rest[0],
        subtitle=heading_and_rest[2],
        title=cited.title,
        abnt_year=str(cited.published.year) if cited.published else words("citation.abnt_no_date"),
        site=cited.site,
        url=cited.url,
        bibtex=bibtex_entry(cited),
    )


def _apa_date(published: PartialDate | None, language: Language) -> str:
    """«2026, 21 de noviembre»."""
    words = load_words(language)
    if published is None:
        return words("citation.apa_no_date")
    if published.depth == 1:
        return str(published.year)
    return words("citation.apa_date", year=published.year, day=format_day_of_month(published, language))


def bibtex_entry(cited: Cited) -> str:
    """An entry of a bibliography; a field that is not known is left out."""
    fields = {
        "author": f"{{{cited.author.translate(_LATEX)}}}",
        "title": f"{{{cited.title.translate(_LATEX)}}}",
        "year": str(cited.published.year) if cited.published else "",
        "organization": cited.site.translate(_LATEX),
        "number": cited.number,
        "issn": cited.issn,
        "url": cited.url,
        "langid": _LANGUAGE_NAMES[cited.language],
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{cited.key},\n{lines}}}"
