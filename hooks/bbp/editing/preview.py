"""``bbp vista``: one document as an HTML file that can be opened anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from bbp.editing.refusal import RefusalError
from bbp.editing.wanted_document import find_wanted
from bbp.model import addresses
from bbp.model.document import Document
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.settings import Settings
from bbp.reading.one_document import load_document
from bbp.rendering.desk.preview_page import PreviewFiles, render_preview, style_files
from bbp.rendering.desk.problem_report import render_text_report
from bbp.rendering.page.words import Words
from bbp.rendering.text.picture_metadata import without_metadata
from bbp.rendering.text.picture_sizes import make_sizes

_ASSETS = Path("docs") / "assets"
_STYLE = "bbp.css"
_PICTURES = (".jpg", ".jpeg", ".png", ".webp")


def preview_document(
    root: Path, typed: str, today: date, settings: Settings, languages: Sequence[Language], words: Words
) -> tuple[str, str]:
    """The id and the file's text; refused over what has to be corrected in the document's own files."""
    kind, document_id = find_wanted(root, typed, words)
    loaded = load_document(root, today, kind, document_id)
    if loaded.document is None or loaded.stops:
        files = {found.file for found in loaded.problems}
        report = render_text_report(loaded.problems, len(files), words.language)
        raise RefusalError("preview_cli.problems", report=report.rstrip())
    own = _files(root, kind, loaded.document)
    return document_id, render_preview(loaded.document, loaded.library, settings, languages, own)


def _files(root: Path, kind: Kind, document: Document) -> PreviewFiles:
    try:
        style = (root / _ASSETS / _STYLE).read_text("utf-8")
    except OSError as error:
        raise RefusalError("preview_cli.no_style", path=(_ASSETS / _STYLE).as_posix()) from error
    named = ((name, root / _ASSETS / name) for name in style_files(style))
    return PreviewFiles(
        style=style,
        style_files={name: path.read_bytes() for name, path in named if path.is_file()},
        pictures=dict(_pictures(root / kind / document.id, kind, document)),
    )


def _pictures(folder: Path, kind: Kind, document: Document) -> Iterator[tuple[str, bytes]]:
    """The pictures by the address that the page names: at the usual width, a moving one as it is."""
    for name in document.folder.attachments:
        if not name.lower().endswith(_PICTURES):
            continue
        data, picture = (folder / name).read_bytes(), document.folder.pictures.get(name)
        if picture:
            width = picture.usual_width
            yield addresses.picture(picture, width), make_sizes(data, picture)[width]
        else:
            yield addresses.attachment(kind, document.id, name), without_metadata(data)
