"""Room 3, rendering: the page of a practice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup

from bbp.model import addresses, data_addresses
from bbp.model.dates import UNKNOWN
from bbp.model.document import State
from bbp.model.facts import FactKind, cities_of
from bbp.model.format_keys import HEADINGS, SECTIONS, Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.related import Related, related_practices
from bbp.model.settings import Settings
from bbp.model.translation import Revision
from bbp.rendering.facts.practice_facts import fact_label, place_of, stated_fact
from bbp.rendering.page.breadcrumb import Trail, crumbs, practices_trail
from bbp.rendering.page.citation import Citation, Cited, cite
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.labelled_values import FichaRow, Piece
from bbp.rendering.page.links import Links, Resolver
from bbp.rendering.page.qr_code import QrCode, qr_code
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.practice.practice_actions import improvement
from bbp.rendering.practice.practice_card import render_practice_card
from bbp.rendering.practice.practice_contact import contact, contact_form
from bbp.rendering.practice.practice_evidence import evidence_panel
from bbp.rendering.practice.practice_ficha import ficha_rows
from bbp.rendering.practice.practice_linked_data import practice_node
from bbp.rendering.practice.practice_notices import practice_notices, review_is_due
from bbp.rendering.practice.practice_replication import origin_items, questions, replica_items
from bbp.rendering.practice.practice_results import results_table
from bbp.rendering.practice.practice_scales import evidence_scale, kinds_of_result
from bbp.rendering.practice.practice_sources import source_items
from bbp.rendering.practice.practice_trust import trust_of
from bbp.rendering.text.markdown import render_markdown
from bbp.rendering.text.picture_links import ShownPicture, named_picture, pictures_by_link

_ANCHORS: Mapping[str, str] = {
    "problem": "problema",
    "done": "que-se-hizo",
    "results": "resultados",
    "lessons": "lecciones",
    "replication": "para-replicarla",
}
"""The fragment of each section, the same in both languages: links to it are passed on and must last."""

_MANY_CODES = 200
"""From so many practices on, sharing the work of their QR codes is worth its beginning."""


class Section(NamedTuple):
    """A section under its fixed heading; ``html`` is empty when the source says nothing of it."""

    key: str
    anchor: str
    heading: str
    html: Markup
    missing: str


class Picture(NamedTuple):
    """The picture of a practice; its credit keeps the original's words."""

    shown: ShownPicture
    alt: str
    credit: str


class Neighbour(NamedTuple):
    """A related practice as a card, and why it stands here."""

    card: Markup
    reason: str


class WrittenText(NamedTuple):
    """A file in which the practice is written."""

    label: str
    url: str


class Sheet(NamedTuple):
    """What only the printed page shows: its address, and the same as a QR code."""

    url: str
    code: QrCode


def render_practice_page(
    practice: Practice, library: Library, settings: Settings, language: Language
) -> RenderedPage:
    """The page in a language; where the prose has not been translated, the original's with a notice."""
    address = addresses.document(Kind.PRACTICE, practice.id, language)
    text, links = practice.text_in(language), Links.from_page(address, language)
    return RenderedPage(
        addresses={each: addresses.document(Kind.PRACTICE, practice.id, each) for each in Language},
        language=language,
        title=text.title,
        description=text.summary,
        html=_html(practice, library, settings, links),
        canonical=addresses.document(Kind.PRACTICE, practice.id, text.language),
        text_language=text.language,
        translated=tuple(each for each in Language if practice.has_text_in(each)),
        menu="practices",
        source_file=practice.file_in(language),
        last_change=practice.last_change(),
        is_article=True,
        robots="" if practice.state is State.PUBLISHED else "noindex",
        trail=_trail(practice, library, language),
        linked_data=practice_node(practice, library, settings, language),
    )


def _html(practice: Practice, library: Library, settings: Settings, links: Links) -> str:
    language, text = links.language, practice.text_in(links.language)
    results = results_table(practice, library.registers, language)
    return render_template(
        "pages/practice.html",
        w=load_words(language),
        crumbs=crumbs(_trail(practice, library, language), links),
        title=text.title,
        summary=text.summary,
        lang=text.language if text.language is not language else None,
        name_lang=practice.language if practice.language is not language else None,
        notices=practice_notices(practice, library, links),
        is_good_practice=practice.is_good_practice,
        evidence=evidence_panel(practice, library, language),
        evidence_scale=evidence_scale(practice.evidence, library, links),
        trust=trust_of(practice, library, language),
        contact=contact(practice, library, settings, links),
        contact_form=contact_form(library, settings, links),
        other_language=language.other,
        compare_url=f"{links.to(addresses.compare(language))}?p={practice.id}",
        sections=_sections(practice, library, links),
        picture=_picture(practice, links),
        results=results,
        kinds_of_result=kinds_of_result(library, links),
        questions=questions(practice, library, language),
        replicas=replica_items(practice, library, links),
        origins=origin_items(practice, library, links),
        sources=source_items(practice, library.registers, links, results),
        citation=_citation(practice, library, settings, language),
        script_url=links.to(addresses.asset("cite.js")),
        data_url=links.to(addresses.practice_data(practice.id)),
        texts=_texts(practice, links),
        open_data_url=links.to(data_addresses.open_data(language)),
        sheet=_sheet(practice, library, settings, language),
        improvement=improvement(practice, settings, language),
        ficha=ficha_rows(practice, library, links),
        dates=_dates(practice, library, language),
        related=[_neighbour(one, library, links) for one in related_practices(practice, library)],
    )


def _texts(practice: Practice, links: Links) -> tuple[WrittenText, ...]:
    """The texts of the practice as their files have them, the original first."""
    written = sorted(practice.folder.files, key=lambda one: one is not practice.language)
    words = load_words(links.language)
    return tuple(
        WrittenText(words(f"practice.file.{one}"), links.to(addresses.practice_text(practice.id, one)))
        for one in written
    )


def _sheet(practice: Practice, library: Library, settings: Settings, language: Language) -> Sheet:
    url = settings.absolute(addresses.document(Kind.PRACTICE, practice.id, language))
    start = settings.absolute(addresses.collection(Kind.PRACTICE, language))
    is_one_of_many = len(library.practices) >= _MANY_CODES
    return Sheet(url, qr_code(start, url.removeprefix(start), is_one_of_many=is_one_of_many))


def _trail(practice: Practice, library: Library, language: Language) -> Trail:
    """Home, all practices, and the city when there is just one."""
    cities = cities_of(practice)
    if practice.record.city == UNKNOWN or practice.state is State.WITHDRAWN:
        return practices_trail(language)
    label = fact_label(FactKind.CITY, cities[0], library.registers, language)
    return *practices_trail(language), (label, addresses.fact(FactKind.CITY, cities[0], language))


def _sections(practice: Practice, library: Library, links: Links) -> tuple[Section, ...]:
    written = practice.text_in(links.language).prose.sections
    resolve = Resolver(practice, Kind.PRACTICE, library, links)
    pictures = pictures_by_link(practice, Kind.PRACTICE, links)
    headings = zip(SECTIONS[Kind.PRACTICE], HEADINGS[Kind.PRACTICE][links.language], strict=True)
    return tuple(
        Section(
            key=key,
            anchor=_ANCHORS[key],
            heading=heading,
            html=Markup(render_markdown(written[key], resolve, pictures)) if key in written else Markup(),
            missing=load_words(links.language)(f"practice.not_said.{key}"),
        )
        for key, heading in headings
    )


def _picture(practice: Practice, links: Links) -> Picture | None:
    image = practice.record.image
    if image is None:
        return None
    alt = practice.text_in(links.language).image_alt or image.alt
    return Picture(named_picture(practice, Kind.PRACTICE, image.file, links), alt, image.credit or "")


def _citation(practice: Practice, library: Library, settings: Settings, language: Language) -> Citation:
    """In the name of the office that answers for the practice; the address is that of the cited text."""
    record, text = practice.record, practice.text_in(language)
    place = place_of(practice, library.registers, language).label
    cited = Cited(
        key=practice.id,
        author=place if record.responsible == UNKNOWN else record.responsible,
        title=text.title,
        published=record.published,
        site=load_words(language)("practice.cite_source"),
        url=settings.absolute(addresses.document(Kind.PRACTICE, practice.id, text.language)),
        language=text.language,
    )
    return cite(cited, language)


def _dates(practice: Practice, library: Library, language: Language) -> tuple[FichaRow, ...]:
    words, record = load_words(language), practice.record
    rows: list[tuple[str, str]] = []
    if record.published:
        rows.append(("published", format_date(record.published, language)))
    changed = practice.last_change()
    if changed and record.published and changed != record.published.first_day():
        rows.append(("changed", format_date(changed, language)))
    if record.reviewed:
        when = format_date(record.reviewed.date, language)
        rows.append(("reviewed", words("practice.reviewed_by", date=when, body=record.reviewed.by)))
    if review_is_due(practice, library.today):
        rows.append(("review", words("practice.review_pending")))
    if practice.mark and language is not practice.language:
        state = "pending" if practice.mark.revision is Revision.PENDING else "done"
        when = format_date(practice.mark.date, language)
        rows.append(("translation", words(f"practice.translation.{state}", date=when)))
    return tuple(FichaRow(words(f"practice.row.{key}"), ((Piece(value),),)) for key, value in rows)


def _neighbour(related: Related, library: Library, links: Links) -> Neighbour:
    words = load_words(links.language)
    if related.reason_kind is None:
        reason = words("practice.chosen")
    else:
        shared = stated_fact(related.reason_kind, related.reason_code, library, links)
        reason = words(f"practice.shares.{related.reason_kind}", name=shared.label)
    return Neighbour(render_practice_card(related.practice, library, links), reason)
