"""Room 1, model: the addresses that must answer for ever, since a mail or a reader's list may hold them.

Durable are: the home pages, the pages of the search, of the ranking for a city, of the comparison (their
addresses carry what was asked) and of the open data, the files of the open data, the pages of published
and withdrawn documents, those of their former ids (which lead to them), those of the entries of registers
with the first page of their lists, the GeoJSON of routes, the statistics with the reports of the years of
issues, the data of practices, the mail files of issues, every file beside an issue (its mail makes links of
the pictures), the PDF files beside practices, the institutional pages, the feeds, and the calendars of the
agenda and of each body. Other lists and their pages are not: they change as the bank does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bbp.model import addresses, data_addresses, network_addresses
from bbp.model.format_keys import Kind
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.registers import PAGED_REGISTERS, VOCABULARIES

_LASTING_BESIDE_A_PRACTICE = ".pdf"
_ISSUE_YEAR = re.compile(r"\d{4}(?=-)")
_ROUTES = "circuitos"


@dataclass(frozen=True, slots=True)
class PublicDocument:
    """A document with ``publicada``, withdrawn or not, as far as its addresses go.

    ``former_ids`` stand oldest first; ``attachments`` are the names of the files beside its texts.
    """

    kind: Kind
    id: str
    title: str
    former_ids: tuple[str, ...]
    attachments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InstitutionalPage:
    """A page written in Markdown under ``docs/``, and the languages in which it has a file."""

    slug: str
    languages: frozenset[Language]


@dataclass(frozen=True, slots=True)
class DurableSite:
    """What the durable addresses of a site follow from. ``drafts`` are kind and id of what is not public."""

    documents: tuple[PublicDocument, ...]
    drafts: frozenset[tuple[Kind, str]]
    pages: tuple[InstitutionalPage, ...]
    entries: tuple[tuple[str, str], ...] = ()
    """Register and id of each entry that has a page."""


def durable_addresses(site: DurableSite) -> frozenset[str]:
    """Every durable address of a site."""
    found = set(_fixed_addresses())
    for document in site.documents:
        found.update(document_addresses(document))
    for page in site.pages:
        found.update(page_addresses(page))
    for register, entry_id in site.entries:
        found.update(entry_addresses(register, entry_id))
    found.update(_subscribed_addresses(site))
    found.update(_year_reports(site))
    return frozenset(found)


def document_addresses(document: PublicDocument) -> Iterator[str]:
    """The durable addresses of a document under its id and under each former one."""
    for document_id in (document.id, *document.former_ids):
        yield from _addresses_under(document_id, document)


def page_addresses(page: InstitutionalPage) -> Iterator[str]:
    """A page in the default language stands in for a missing translation, not the other way round."""
    for language in Language:
        if language in page.languages or DEFAULT_LANGUAGE in page.languages:
            yield addresses.institutional(page.slug, language)


def entry_addresses(register: str, entry_id: str) -> Iterator[str]:
    """An entry, the list of its register and the page that leads to all; of a route, what maps draw too."""
    for language in Language:
        yield network_addresses.entry(register, entry_id, language)
        yield network_addresses.register(register, language)
        yield network_addresses.network(language)
    if register == _ROUTES:
        yield network_addresses.route_geojson(entry_id)


def _subscribed_addresses(site: DurableSite) -> Iterator[str]:
    """What readers subscribe to: calendars of the agenda and of bodies, feeds of the calls and of bodies."""
    filled = {register for register, _ in site.entries}
    bodies = [entry_id for register, entry_id in site.entries if register == "instancias"]
    for language in Language:
        if "agenda" in filled:
            yield network_addresses.agenda_calendar(language)
            yield from (network_addresses.body_calendar(body, language) for body in bodies)
        if "convocatorias" in filled:
            yield network_addresses.calls_feed(language)
            yield network_addresses.calls_json_feed(language)
        for body in bodies:
            yield network_addresses.body_feed(body, language)
            yield network_addresses.body_json_feed(body, language)


def _year_reports(site: DurableSite) -> Iterator[str]:
    """The reports of the years of public issues, which no correction of an entry can take away.

    The id of an issue begins with its year; the report of a year that only entries name goes when they do.
    """
    years = (_ISSUE_YEAR.match(one.id) for one in site.documents if one.kind is Kind.BULLETIN)
    for year in filter(None, years):
        for language in Language:
            yield network_addresses.year_report(int(year[0]), language)


def _addresses_under(document_id: str, document: PublicDocument) -> Iterator[str]:
    kind = document.kind
    if kind is Kind.PRACTICE:
        yield addresses.practice_data(document_id)
    mail_files = addresses.MAIL_FILES if kind is Kind.BULLETIN else ()
    for language in Language:
        yield addresses.document(kind, document_id, language)
        yield from (addresses.mail_file(document_id, name, language) for name in mail_files)
    for name in document.attachments:
        if kind is Kind.BULLETIN or name.lower().endswith(_LASTING_BESIDE_A_PRACTICE):
            yield addresses.attachment(kind, document_id, name)


def _fixed_addresses() -> Iterable[str]:
    for language in Language:
        yield addresses.home(language)
        yield addresses.search(language)
        yield addresses.fit(language)
        yield addresses.compare(language)
        yield data_addresses.open_data(language)
        yield addresses.desk(language)
        yield network_addresses.statistics(language)
        for kind in Kind:
            yield addresses.feed(kind, language)
            yield addresses.json_feed(kind, language)
    tables = (name for register in PAGED_REGISTERS for name in data_addresses.register_tables(register))
    for table in (*data_addresses.DATA_TABLES, *VOCABULARIES, *dict.fromkeys(tables)):
        yield data_addresses.data_file(f"{table}.csv")
    for table in data_addresses.STATISTICS_TABLES:
        yield data_addresses.data_file(f"{data_addresses.STATISTICS_FOLDER}{table}.csv")
    for name in (data_addresses.DATA_BANK, data_addresses.DATA_PACKAGE):
        yield data_addresses.data_file(name)
