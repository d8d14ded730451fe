"""Room 2, reading: ``docs/datos/*.yml`` → the registers, checked against each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bbp.model.fields import Codes, Written
from bbp.model.problem import Problem, problem
from bbp.model.registers import (
    REGISTER_MODELS,
    VOCABULARIES,
    Body,
    Call,
    City,
    Event,
    Registers,
    SourceDocument,
    Term,
)
from bbp.reading.front_matter import Document
from bbp.reading.privacy import check_privacy
from bbp.reading.suggestions import closest
from bbp.reading.validation import check_fields
from bbp.reading.yaml_list import Entry, read_yaml_list

FOLDER = "docs/datos"
EntryModel = TypeVar("EntryModel", bound=Written)


@dataclass(frozen=True, slots=True)
class LoadedRegisters:
    """The registers as far as they could be read, and what is wrong with them."""

    registers: Registers
    problems: tuple[Problem, ...]


def load_registers(root: Path) -> LoadedRegisters:
    """All registers of the project; a missing file is a problem and counts as empty."""
    problems: list[Problem] = []
    entries = {name: _read_register(root, name, problems) for name in REGISTER_MODELS}
    problems += _unknown_files(root)
    codes = {name: frozenset(_key(entry) for entry in some) for name, some in entries.items()}
    for name, some in entries.items():
        problems += _repeated_codes(name, some)
    models = {name: _check(name, some, codes, problems) for name, some in entries.items()}
    registers = Registers(
        terms={name: _of_type(models[name], Term) for name in VOCABULARIES},
        cities=_of_type(models["ciudades"], City),
        documents=_of_type(models["documentos"], SourceDocument),
        bodies=_of_type(models["instancias"], Body),
        events=_of_type(models["agenda"], Event),
        calls=_of_type(models["convocatorias"], Call),
    )
    return LoadedRegisters(registers, tuple(problems))


def _read_register(root: Path, name: str, problems: list[Problem]) -> tuple[Entry, ...]:
    file = f"{FOLDER}/{name}.yml"
    path = root / file
    if not path.exists():
        problems.append(problem(file, 1, "register-missing", name=name))
        return ()
    entries, found = read_yaml_list(path, file)
    problems += found
    return entries


def _unknown_files(root: Path) -> list[Problem]:
    found = sorted(path.stem for path in (root / FOLDER).glob("*.yml"))
    strange = [name for name in found if name not in REGISTER_MODELS]
    return [
        problem(
            f"{FOLDER}/{name}.yml",
            1,
            "register-unknown",
            name=name,
            suggestion=closest(name, REGISTER_MODELS),
        )
        for name in strange
    ]


def _key(entry: Entry) -> str:
    key = entry.fields.get("codigo", entry.fields.get("id", ""))
    return key if isinstance(key, str) else ""


def _repeated_codes(name: str, entries: tuple[Entry, ...]) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for entry in entries:
        key, line = _key(entry).lower(), entry.lines.of(())
        if key and key in first:
            where = str(first[key])
            problems.append(problem(f"{FOLDER}/{name}.yml", line, "code-twice", value=key, first_line=where))
        first.setdefault(key, line)
    return problems


def _check(
    name: str, entries: tuple[Entry, ...], codes: Codes, problems: list[Problem]
) -> Mapping[str, Written]:
    file = f"{FOLDER}/{name}.yml"
    found: dict[str, Written] = {}
    for entry in entries:
        checked = check_fields(entry.fields, REGISTER_MODELS[name], codes, file, entry.lines)
        problems += checked.problems
        problems += check_privacy(Document(file, entry.fields, entry.lines, body="", body_line=1))
        if checked.is_whole:
            found[_key(entry)] = checked.record
    return found


def _of_type(entries: Mapping[str, Written], model: type[EntryModel]) -> Mapping[str, EntryModel]:
    return {key: entry for key, entry in entries.items() if isinstance(entry, model)}
