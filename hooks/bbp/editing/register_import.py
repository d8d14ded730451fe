"""``bbp importar``: a sheet → entries of a register, all of them or none.

The file of the register is added to at its end: what stands in it, comments too, stays byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bbp.editing.command_line import Say
from bbp.editing.import_names import code_lists, code_registers, column_labels
from bbp.editing.refusal import RefusalError
from bbp.editing.written_file import write_whole
from bbp.model.problem import Problem, Severity
from bbp.model.registers import PAGED_REGISTERS
from bbp.reading.csv_table import CsvTable, read_csv
from bbp.reading.import_check import Register, check_import
from bbp.reading.import_columns import Place, Places, Told, match_columns
from bbp.reading.import_rows import RowEntry, RowReader
from bbp.reading.library import load_library
from bbp.reading.register_files import FOLDER, LoadedRegisters, load_registers
from bbp.reading.yaml_with_lines import Raw, read_yaml
from bbp.rendering.desk.import_report import render_import_report
from bbp.rendering.desk.problem_report import render_text_report
from bbp.rendering.desk.register_source import render_entries
from bbp.rendering.page.words import Words

_DASH = re.compile(r"^( *)- ", re.MULTILINE)


class ImportRequest(NamedTuple):
    """What is imported into which register. ``given`` are keys with the value that every line gets."""

    root: Path
    register: str
    sheet: Path
    told: Told
    given: Mapping[str, str]
    only_shows: bool
    today: date


def import_entries(request: ImportRequest, words: Words, say: Say) -> int:
    """Add the rows of a sheet to a register: 0 when it was done, or could be, 1 when something is wrong."""
    loaded = load_registers(request.root)
    _refuse_broken(request, loaded)
    places = _places(request)
    file = request.sheet.name
    table, problems = read_csv(request.sheet, file)
    rows: Sequence[RowEntry] = ()
    if table is not None and not problems:
        rows, unused, problems = _read(request, table, places, loaded, file)
        say(_notes(table, unused, words))
    if problems:
        say(render_import_report(problems, words))
        return 1
    return _write(request, rows, words, say)


def _refuse_broken(request: ImportRequest, loaded: LoadedRegisters) -> None:
    """A register that has problems is corrected first: it cannot be known what stands in it.

    So are those whose codes an entry of it names.
    """
    wrong = {one.file for one in loaded.problems}
    for name in (request.register, *sorted(code_registers(PAGED_REGISTERS[request.register]))):
        file = f"{FOLDER}/{name}.yml"
        if file in wrong or name not in loaded.codes:
            raise RefusalError("import_cli.broken", file=file)


def _places(request: ImportRequest) -> Places:
    model = PAGED_REGISTERS[request.register]
    places = Places(model, column_labels(model))
    if not places.is_flat:
        raise RefusalError("import_cli.not_flat", register=request.register)
    return places


def _read(
    request: ImportRequest, table: CsvTable, places: Places, loaded: LoadedRegisters, file: str
) -> tuple[Sequence[RowEntry], Sequence[str], list[Problem]]:
    given = _given(request, places)
    for key in request.told.meant.values():
        _known(key, places)
    columns, unused, problems = match_columns(table, places, request.told, given, file)
    if problems:
        return (), unused, problems
    into = Register(request.register, loaded.registers, loaded.codes)
    lists = code_lists(PAGED_REGISTERS[request.register], loaded.registers)
    reader = RowReader(columns, given, lists, set(into.entries), file)
    rows = reader.read(table.rows)
    return rows, unused, sorted([*reader.problems, *check_import(rows, columns, into, file)])


def _given(request: ImportRequest, places: Places) -> dict[Place, str]:
    return {_known(key, places): value for key, value in request.given.items()}


def _known(key: str, places: Places) -> Place:
    place, meant = places.find(key), places.suggestion(key)
    if place is None and meant:
        raise RefusalError("import_cli.unknown_key", name=key, suggestion=meant)
    if place is None:
        raise RefusalError("import_cli.unlike_any_key", name=key, keys=", ".join(places.keys))
    return place


def _notes(table: CsvTable, unused: Sequence[str], words: Words) -> str:
    """What the one who imports should know although nothing is wrong."""
    notes = [words("import_cli.windows")] if table.is_windows else []
    if unused:
        notes.append(words("import_cli.unused", columns=", ".join(f"«{name}»" for name in unused)))
    return "".join(f"{note}\n" for note in notes)


def _write(request: ImportRequest, rows: Sequence[RowEntry], words: Words, say: Say) -> int:
    file = f"{FOLDER}/{request.register}.yml"
    path = request.root / file
    before = path.read_bytes().decode("utf-8") if path.exists() else ""
    after = _added(before, [row.fields for row in rows], request.register)
    if after is None:
        raise RefusalError("import_cli.other_form", file=file)
    if request.only_shows:
        say(after[len(before) :] + "\n" + words.count("import_cli.would_add", len(rows), file=file) + "\n")
        return 0
    was_there = path.exists()
    write_whole(path, after, replace=True)
    found = [one for one in load_library(request.root, request.today).problems if one.file == file]
    stops = any(one.severity is Severity.PROBLEM for one in found)
    if stops and was_there:
        write_whole(path, before, replace=True)
    elif stops:
        path.unlink()
    else:
        say(words.count("import_cli.added", len(rows), file=file) + "\n")
    if found:
        say(render_text_report(found, 1, words.language))
    return 1 if stops else 0


def _added(before: str, entries: Sequence[Mapping[str, Raw]], register: str) -> str | None:
    """The text of the file with the entries at its end; None when its form does not let them be added.

    They stand as its own entries do: as far from the margin, with the same line ends.
    """
    dashes = _DASH.findall(before)
    lines = render_entries(entries, PAGED_REGISTERS[register], dashes[0] if dashes else "")
    line_end = "\r\n" if "\r\n" in before else "\n"
    gap = line_end if before and not before.endswith("\n") else ""
    after = before + gap + lines.replace("\n", line_end)
    old, new = read_yaml(before.removeprefix("\ufeff"), register).value, read_yaml(after, register).value
    known = old if isinstance(old, list) else []
    is_added = isinstance(new, list) and new[: len(known)] == known and len(new) == len(known) + len(entries)
    return after if is_added else None
