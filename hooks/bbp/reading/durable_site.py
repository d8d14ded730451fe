"""Room 2, reading: the folders of a project → what its durable addresses follow from.

Looser than the check on purpose: a project that today's rules find fault with had its addresses all
the same. Whatever folder has ``publicada`` in one of its texts was public.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from bbp.model.durable_addresses import DurableSite, InstitutionalPage, PublicDocument
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.registers import PAGED_REGISTERS
from bbp.reading.folders import FoundFolder, find_folders
from bbp.reading.front_matter import read_document
from bbp.reading.yaml_list import read_yaml_list
from bbp.reading.yaml_with_lines import Raw

PUBLISHED, FORMER_IDS, TITLE, TRANSLATION = "publicada", "antes", "titulo", "traduccion"
# For a header that cannot be read as YAML.
_PUBLISHED_LINE = re.compile(rf"^{PUBLISHED}:[ \t]*\S", re.M)
_FORMER_LINE = re.compile(rf"^{FORMER_IDS}:[ \t]*\[(?P<ids>[^\]\n]*)\]", re.M)
_PAGE_NAME = re.compile(r"(?P<slug>[a-z0-9-]+)\.(?P<language>es|pt)\.md")

Fields = Mapping[str, Raw]


def read_durable_site(root: Path) -> DurableSite:
    """The public documents, the drafts and the institutional pages of a project."""
    found = [(folder, _fields_of(folder)) for kind in Kind for folder in find_folders(root, kind)]
    public = tuple(_public_document(folder, fields) for folder, fields in found if fields.get(PUBLISHED))
    drafts = frozenset(
        (folder.kind, folder.folder.id) for folder, fields in found if not fields.get(PUBLISHED)
    )
    return DurableSite(public, drafts, read_institutional_pages(root), tuple(_entries(root)))


def _entries(root: Path) -> Iterator[tuple[str, str]]:
    """The entries of registers that have pages, whatever else is wrong with them."""
    for register, model in PAGED_REGISTERS.items():
        file = f"docs/datos/{register}.yml"
        if model.has_page and (root / file).is_file():
            for entry in read_yaml_list(root / file, file)[0]:
                entry_id = entry.fields.get("id")
                if isinstance(entry_id, str) and entry_id:
                    yield register, entry_id


def _public_document(found: FoundFolder, fields: Fields) -> PublicDocument:
    former, title = fields.get(FORMER_IDS), fields.get(TITLE)
    ids = former if isinstance(former, list) else [former]
    return PublicDocument(
        kind=found.kind,
        id=found.folder.id,
        title=title if isinstance(title, str) else "",
        former_ids=tuple(one for one in ids if isinstance(one, str) and one),
        attachments=found.folder.attachments,
    )


def _fields_of(found: FoundFolder) -> Fields:
    """The header of the original; of several texts without the mark of a translation, all that they say."""
    headers = [
        _read_fields(found.path / f"{language}.md", file) for language, file in found.folder.files.items()
    ]
    originals = [fields for fields in headers if TRANSLATION not in fields]
    return {key: value for fields in originals for key, value in fields.items()}


def _read_fields(path: Path, file: str) -> Fields:
    document, _ = read_document(path, file)
    if document:
        return document.fields
    try:
        text = path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return {}
    former = _FORMER_LINE.search(text)
    ids: list[Raw] = [one.strip() for one in former["ids"].split(",")] if former else []
    published = _PUBLISHED_LINE.search(text)
    return {PUBLISHED: published[0] if published else "", FORMER_IDS: ids}


def read_institutional_pages(root: Path) -> tuple[InstitutionalPage, ...]:
    """The institutional pages of a project, by slug."""
    languages: dict[str, set[Language]] = defaultdict(set)
    for path in (root / "docs").glob("*.md"):
        name = _PAGE_NAME.fullmatch(path.name)
        if name:
            languages[name["slug"]].add(Language(name["language"]))
    return tuple(InstitutionalPage(slug, frozenset(some)) for slug, some in sorted(languages.items()))
