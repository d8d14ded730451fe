"""Room 1, model: which durable addresses of an earlier site would no longer answer, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bbp.model.durable_addresses import (
    DurableSite,
    InstitutionalPage,
    PublicDocument,
    document_addresses,
    durable_addresses,
    entry_addresses,
    page_addresses,
)
from bbp.model.language import DEFAULT_LANGUAGE
from bbp.model.text_enum import TextEnum


class Cause(TextEnum):
    """Why addresses are lost; the key of what is said about it."""

    RENAMED = "renamed"
    REMOVED = "removed"
    DRAFT = "draft"
    FORMER_ID = "former_id"
    ATTACHMENT = "attachment"
    PAGE = "page"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Loss:
    """The lost addresses of one folder, page or entry of a register.

    ``source`` is the folder or file whose addresses are lost, ``target`` the one to mend when that is
    another (of an entry, its id); ``former_ids`` is what ``antes`` has to list there, oldest first, for the
    addresses to answer.
    """

    cause: Cause
    source: str
    addresses: tuple[str, ...]
    target: str = ""
    former_ids: tuple[str, ...] = ()


def lost_addresses(earlier: DurableSite, now: DurableSite) -> tuple[Loss, ...]:
    """What no longer answers, by collection and id, then institutional pages, then entries of registers."""
    return *_lost_documents(earlier, now), *_lost_pages(earlier, now), *_lost_entries(earlier, now)


def _lost_documents(earlier: DurableSite, now: DurableSite) -> Iterator[Loss]:
    answering = durable_addresses(now)
    for document in sorted(earlier.documents, key=lambda one: (one.kind, one.id)):
        lost = tuple(sorted(set(document_addresses(document)) - answering))
        if lost:
            yield _explain(document, lost, earlier, now)


def _explain(document: PublicDocument, lost: tuple[str, ...], earlier: DurableSite, now: DurableSite) -> Loss:
    source = f"{document.kind}/{document.id}"
    same = _with_id(document, now.documents)
    if same:
        return _mended(Cause.FORMER_ID, source, lost, same, document.former_ids)
    if (document.kind, document.id) in now.drafts:
        return Loss(Cause.DRAFT, source, lost)
    ids, heir = (*document.former_ids, document.id), _heir(document, earlier, now)
    if heir:
        return _mended(Cause.RENAMED, source, lost, heir, ids)
    return Loss(Cause.REMOVED, source, lost, former_ids=ids)


def _mended(
    cause: Cause, source: str, lost: tuple[str, ...], heir: PublicDocument, ids: tuple[str, ...]
) -> Loss:
    """What ``antes`` has to list in the document that goes on; when it does already, a file is missing."""
    wanted = tuple(dict.fromkeys((*ids, *heir.former_ids)))
    target = f"{heir.kind}/{heir.id}"
    if wanted == heir.former_ids:
        return Loss(Cause.ATTACHMENT, source, lost, target)
    return Loss(cause, source, lost, target, wanted)


def _with_id(document: PublicDocument, documents: Sequence[PublicDocument]) -> PublicDocument | None:
    found = (one for one in documents if (one.kind, one.id) == (document.kind, document.id))
    return next(found, None)


def _heir(document: PublicDocument, earlier: DurableSite, now: DurableSite) -> PublicDocument | None:
    """The document under its new id: the one that names the old id, else the only new one with its title."""
    same_kind = [one for one in now.documents if one.kind is document.kind]
    naming = [one for one in same_kind if document.id in one.former_ids]
    new = [one for one in same_kind if one.title == document.title and not _with_id(one, earlier.documents)]
    if naming:
        return naming[0]
    return new[0] if len(new) == 1 else None


def _lost_pages(earlier: DurableSite, now: DurableSite) -> Iterator[Loss]:
    answering = durable_addresses(now)
    for page in sorted(earlier.pages, key=lambda one: one.slug):
        lost = tuple(sorted(set(page_addresses(page)) - answering))
        if lost:
            yield Loss(Cause.PAGE, _file_of(page), lost)


def _lost_entries(earlier: DurableSite, now: DurableSite) -> Iterator[Loss]:
    """Entries have no former ids: one that is gone, or named anew, is lost."""
    answering = durable_addresses(now)
    for register, entry_id in sorted(earlier.entries):
        lost = tuple(sorted(set(entry_addresses(register, entry_id)) - answering))
        if lost:
            yield Loss(Cause.ENTRY, f"docs/datos/{register}.yml", lost, entry_id)


def _file_of(page: InstitutionalPage) -> str:
    language = DEFAULT_LANGUAGE if DEFAULT_LANGUAGE in page.languages else next(iter(page.languages))
    return f"docs/{page.slug}.{language}.md"
