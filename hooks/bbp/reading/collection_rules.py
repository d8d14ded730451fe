"""Room 2, reading: the rules across files: ids, links, and what one document says of another."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from bbp.model.bulletin_record import BulletinRecord, Edition
from bbp.model.format_keys import Kind
from bbp.model.practice_record import PracticeRecord
from bbp.model.problem import Problem, problem
from bbp.model.written_links import DocumentLink, PageLink, read_written_link
from bbp.reading.body import Link
from bbp.reading.images import check_image
from bbp.reading.link_addresses import Judgement, judge_outward
from bbp.reading.suggestions import closest
from bbp.reading.written_document import Original, Translation, WrittenDocument
from bbp.reading.yaml_with_lines import FieldPath, dotted


@dataclass(frozen=True, slots=True)
class Collections:
    """Both collections as written, by kind and id, and the root of the project."""

    documents: Mapping[Kind, Mapping[str, WrittenDocument]]
    root: Path

    def find(self, kind: Kind, document_id: str) -> WrittenDocument | None:
        """The document of a kind with an id, None when there is no such folder."""
        return self.documents[kind].get(document_id)


def check_collections(collections: Collections) -> Iterator[Problem]:
    """Every problem that shows only when the files are seen together."""
    for kind, documents in collections.documents.items():
        yield from _check_ids(kind, list(documents.values()))
        for written in documents.values():
            for file in (written.original, written.translation):
                if file:
                    yield from _check_links(written, file, collections)
            yield from _check_references(written, collections)
            yield from _check_image(written)


def _check_ids(kind: Kind, documents: Sequence[WrittenDocument]) -> Iterator[Problem]:
    """Ids are unique in spite of case, also against every former id."""
    taken: dict[str, str] = {}
    # An id in capitals is told to be so; the other one keeps the name.
    for written in sorted(documents, key=lambda one: one.folder.id != one.folder.id.lower()):
        file = next(iter(written.folder.files.values()), f"{kind}/{written.folder.id}/es.md")
        key = written.folder.id.lower()
        if key in taken:
            yield problem(file, 1, "id-taken", value=written.folder.id, other=taken[key])
        taken.setdefault(key, f"{kind}/{written.folder.id}")
    for written in documents:
        former = written.original.checked.record.former_ids if written.original else ()
        for index, former_id in enumerate(former):
            where = taken.get(former_id.lower())
            if where and written.original:
                yield _at(written.original, ("antes", index), "former-id-taken", value=former_id, other=where)
            taken.setdefault(former_id.lower(), f"{kind}/{written.folder.id}")


def _check_references(written: WrittenDocument, collections: Collections) -> Iterator[Problem]:
    """Ids of practices in a header exist, are public when the one who names them is, and are not its own."""
    original = written.original
    if original is None:
        return
    for path, named in _named_practices(original.checked.record):
        target = collections.find(Kind.PRACTICE, named)
        if written.kind is Kind.PRACTICE and named == written.folder.id:
            yield _at(original, path, "names-itself", value=named)
        elif target is None:
            suggestion = closest(named, sorted(collections.documents[Kind.PRACTICE]))
            yield _at(original, path, "unknown-practice", value=named, suggestion=suggestion)
        elif _is_hidden_from(original, target):
            yield _at(original, path, "names-a-draft", value=named)
        else:
            yield from _check_citation(original, path, target)


def _named_practices(record: PracticeRecord | BulletinRecord) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(record, BulletinRecord):
        yield from ((("practicas", index), named) for index, named in enumerate(record.practices))
        return
    yield from ((("relacionadas", index), named) for index, named in enumerate(record.related))
    for index, replica in enumerate(record.replicas):
        if replica.practice:
            yield ("replicas", index, "practica"), replica.practice


def _check_citation(original: Original, path: FieldPath, target: WrittenDocument) -> Iterator[Problem]:
    """What is wrong with naming a practice that exists and is no draft."""
    record, cited = original.checked.record, target.practice
    if cited is None:
        return
    if isinstance(record, BulletinRecord):
        yield from _check_highlight(original, record, path, target.folder.id, cited.checked.record)
    elif path[0] == "relacionadas" and cited.checked.record.withdrawn and not record.withdrawn:
        # A notice: the page leaves it out, and who withdraws a practice need not mend others on that day.
        yield _at(original, path, "related-withdrawn", value=target.folder.id).as_notice()


def _check_highlight(
    original: Original, issue: BulletinRecord, path: FieldPath, cited_id: str, cited: PracticeRecord
) -> Iterator[Problem]:
    """No issue cites what was withdrawn by its date; an ordinary one only what was published by it."""
    if not issue.date:
        return
    published, withdrawn = cited.published, cited.withdrawn
    values = {"value": cited_id, "date": str(issue.date)}
    if withdrawn and withdrawn.date and not withdrawn.date.is_after(issue.date):
        yield _at(original, path, "cites-withdrawn", withdrawn=str(withdrawn.date), **values)
    elif issue.edition is Edition.ORDINARY and published and published.is_after(issue.date):
        yield _at(original, path, "cited-before-published", published=str(published), **values)


def _check_links(
    written: WrittenDocument, file: Original | Translation, collections: Collections
) -> Iterator[Problem]:
    """A link of a body leads to a document, a page, a file of the folder, or an address with its scheme."""
    for link in file.body.links:
        code, values = _judge(link, written, collections)
        if code:
            found = problem(file.file, link.line, code, value=link.target, **values)
            yield found.as_notice() if code == "insecure-link" else found


def _judge(link: Link, written: WrittenDocument, collections: Collections) -> Judgement:
    """What is wrong with a link."""
    outward = judge_outward(link.target, is_image=link.is_image)
    if outward is not None:
        return outward
    named = read_written_link(link.target, written.kind)
    if isinstance(named, PageLink):
        return _judge_page(named.slug, collections)
    if isinstance(named, DocumentLink):
        return _judge_document(named.kind, named.id, written, collections)
    name = posixpath.normpath(unquote(link.target))
    if name in written.folder.attachments:
        return ("image-suffix" if link.is_image and name.lower().endswith(".pdf") else ""), {}
    if _is_told_by_itself(written, name):
        return "", {}
    missing = "image-missing" if link.is_image else "link-to-nothing"
    code = "link-leaves-folder" if name.startswith(("..", "/")) else missing
    return code, {"suggestion": closest(name, written.folder.attachments)}


def _is_told_by_itself(written: WrittenDocument, name: str) -> bool:
    """Whether something with this name lies in the folder and is refused there: a link, a gif, a folder."""
    return "/" not in name and name not in {".", ".."} and os.path.lexists(written.path / name)


def _judge_page(slug: str, collections: Collections) -> Judgement:
    # Not Path.is_file: it raises for a name that is too long.
    exists = os.path.isfile(collections.root / "docs" / f"{slug}.es.md")
    return ("" if exists else "link-to-nothing"), ({} if exists else {"suggestion": ""})


def _judge_document(
    kind: Kind, document_id: str, written: WrittenDocument, collections: Collections
) -> Judgement:
    target = collections.find(kind, document_id)
    if target is None:
        return "link-to-nothing", {"suggestion": closest(document_id, sorted(collections.documents[kind]))}
    if written.original and _is_hidden_from(written.original, target):
        return "link-to-draft", {}
    return "", {}


def _is_hidden_from(original: Original, target: WrittenDocument) -> bool:
    """Whether a public document names a draft, which has no page on the public site."""
    return original.checked.record.published is not None and target.is_draft


def _check_image(written: WrittenDocument) -> Iterator[Problem]:
    """The picture of a practice lies in its folder; every picture there is what its name says."""
    original = written.practice
    image = original.checked.record.image if original else None
    if original and image:
        yield from _check_named_image(written, original, image.file)
    for name in written.folder.attachments:
        if name.lower().endswith(".pdf") or not written.original:
            continue
        named = image is not None and image.file == name
        for code, values in check_image(written.path / name):
            yield _at(written.original, ("imagen", "archivo") if named else (), code, **values)


def _check_named_image(written: WrittenDocument, original: Original, name: str) -> Iterator[Problem]:
    path = ("imagen", "archivo")
    if name.lower().endswith(".pdf"):
        yield _at(original, path, "image-suffix", value=name)
    elif name not in written.folder.attachments and not _is_told_by_itself(written, name):
        suggestion = closest(name, written.folder.attachments)
        yield _at(original, path, "image-missing", value=name, suggestion=suggestion)


def _at(file: Original, path: FieldPath, code: str, **values: str) -> Problem:
    return problem(file.file, file.lines.of(path), code, field=dotted(path), **values)
