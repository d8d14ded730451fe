"""Room 3, rendering: how to cite an issue, as APA, ABNT and BibTeX cite a number of a bulletin.

ABNT (NBR 6023:2018) enters a whole number by the title of the periodical, in capitals, then its own title,
``[S. l.]`` (no place is stated), who publishes it, number and year.
"""

from __future__ import annotations

from typing import NamedTuple

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.bulletin_record import Edition
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.bulletin.feed_issue import issue_author
from bbp.rendering.facts.issue_names import edition_name
from bbp.rendering.page.citation import Cited, bibtex_entry
from bbp.rendering.page.words import load_words


class IssueCitation(NamedTuple):
    """Who answers for the issue, the year in which it was published, what it is, where it is.

    ``edition`` is empty for an ordinary issue, ``issn`` while the bulletin has none.
    """

    author: str
    year: str
    edition: str
    collection: str
    number: str
    issn: str
    url: str
    abnt_collection: str
    abnt_publisher: str
    abnt_number: str
    bibtex: str


def issue_citation(
    issue: Bulletin, library: Library, settings: Settings, language: Language
) -> IssueCitation:
    """The citation in the reader's language; the address is that of the text that is cited."""
    words, record = load_words(language), issue.record
    text_language = issue.text_in(language).language
    is_ordinary = record.edition is Edition.ORDINARY
    url = settings.absolute(addresses.document(Kind.BULLETIN, issue.id, text_language))
    author, collection = issue_author(issue, library, language), words("feeds.boletines.title")
    cited = Cited(
        key=f"boletin-{issue.id}",
        author=author,
        title=issue.text_in(language).title,
        published=record.published,
        site=collection,
        url=url,
        language=text_language,
        number=str(record.number),
        issn=settings.issn or "",
    )
    return IssueCitation(
        author=author,
        year=str(record.published.year) if record.published else words("practice.no_date"),
        edition="" if is_ordinary else edition_name(issue, library, language).lower(),
        collection=collection,
        number=words("bulletin.number", number=record.number),
        issn=words("archive.issn", issn=settings.issn) if settings.issn else "",
        url=url,
        abnt_collection=collection.upper(),
        abnt_publisher=words("feeds.network"),
        abnt_number=words("citation.abnt_number", number=record.number),
        bibtex=bibtex_entry(cited),
    )
