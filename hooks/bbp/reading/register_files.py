"""Room 2, reading: ``docs/datos/*.yml`` → the registers, checked against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bbp.model.body import Body
from bbp.model.call import Call
from bbp.model.event import Event
from bbp.model.exchange_rates import ExchangeRates
from bbp.model.fields import Codes, Written
from bbp.model.problem import Problem, problem
from bbp.model.registers import (
    PAGED_REGISTERS,
    REGISTER_MODELS,
    REQUIRED_REGISTERS,
    VOCABULARIES,
    City,
    Registers,
    SourceDocument,
    Term,
)
from bbp.model.thesaurus import Synonyms
from bbp.reading.front_matter import Document
from bbp.reading.needed_codes import check_needed_codes
from bbp.reading.privacy import check_privacy
from bbp.reading.register_rules import CheckedEntry, check_among, check_entries
from bbp.reading.suggestions import closest
from bbp.reading.validation import check_fields
from bbp.reading.yaml_list import Entry, read_yaml_list

FOLDER = "docs/datos"
EntryModel = TypeVar("EntryModel", bound=Written)


@dataclass(frozen=True, slots=True)
class LoadedRegisters:
    """The registers as far as they could be read, and what is wrong with them."""

    registers: Registers
    checked: Mapping[str, Sequence[CheckedEntry]]
    """The entries of each register that are right by themselves, with their lines."""
    codes: Codes
    """The codes that stand in each register, also in an entry that has a problem. A register that
    could not be read is not in it: what cites it cannot be checked, and is not at fault."""
    problems: tuple[Problem, ...]


def load_registers(root: Path) -> LoadedRegisters:
    """All registers of the project; a missing file is a problem and counts as empty."""
    problems: list[Problem] = []
    unknown = _unknown_files(root)
    problems += unknown
    misnamed = frozenset(dict(found.values)["suggestion"] for found in unknown)
    entries = {name: _read_register(root, name, misnamed, problems) for name in REGISTER_MODELS}
    codes = {name: frozenset(_key(one) for one in some) for name, some in entries.items() if some is not None}
    problems += check_needed_codes(codes)
    for name, some in entries.items():
        problems += _repeated_codes(name, some or ())
    checked = {name: _check(name, some or (), codes, problems) for name, some in entries.items()}
    models = {name: {one.key: one.record for one in whole} for name, whole in checked.items()}
    registers = Registers(
        terms={name: _of_type(models[name], Term) for name in VOCABULARIES},
        cities=_of_type(models["ciudades"], City),
        documents=_of_type(models["documentos"], SourceDocument),
        bodies=_of_type(models["instancias"], Body),
        events=_of_type(models["agenda"], Event),
        calls=_of_type(models["convocatorias"], Call),
        thesaurus=_of_type(models["tesauro"], Synonyms),
        exchange_rates=_of_type(models["tipos_cambio"], ExchangeRates),
        others={name: _of_type(models[name], model) for name, model in PAGED_REGISTERS.items()},
    )
    for name in PAGED_REGISTERS:
        problems += check_among(checked[name], f"{FOLDER}/{name}.yml", registers)
    return LoadedRegisters(registers, checked, codes, tuple(problems))


def _read_register(
    root: Path, name: str, misnamed: frozenset[str], problems: list[Problem]
) -> tuple[Entry, ...] | None:
    """The entries of a register, None when they cannot be read; a ``misnamed`` one is told already."""
    file = f"{FOLDER}/{name}.yml"
    path = root / file
    is_there = _is_there(path)
    if not is_there and name not in REQUIRED_REGISTERS and name not in misnamed:
        return ()
    if not is_there:
        problems += [] if name in misnamed else [problem(file, 1, "register-missing", name=name)]
        return None
    entries, found = read_yaml_list(path, file)
    problems += found
    return entries if entries or not found else None


def _is_there(path: Path) -> bool:
    """Whether there is a file, or something that cannot even be looked at."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


def _unknown_files(root: Path) -> list[Problem]:
    known = {f"{name}.yml" for name in REGISTER_MODELS}
    found = sorted(path for path in (root / FOLDER).glob("*") if not path.name.startswith("."))
    return [
        problem(
            f"{FOLDER}/{path.name}",
            1,
            "register-unknown",
            name=path.name,
            suggestion=closest(path.stem, REGISTER_MODELS),
        )
        for path in found
        if path.name not in known
    ]


def _key(entry: Entry) -> str:
    key = entry.fields.get("codigo", entry.fields.get("id", ""))
    return key if isinstance(key, str) else ""


def _repeated_codes(name: str, entries: tuple[Entry, ...]) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for entry in entries:
        typed, line = _key(entry), entry.lines.of(())
        key = typed.lower()
        if key and key in first:
            values = {"value": typed, "first_line": str(first[key])}
            problems.append(problem(f"{FOLDER}/{name}.yml", line, "code-twice", **values))
        first.setdefault(key, line)
    return problems


def _check(
    name: str, entries: tuple[Entry, ...], codes: Codes, problems: list[Problem]
) -> list[CheckedEntry]:
    file = f"{FOLDER}/{name}.yml"
    # What broke the form of a line explains whatever is wrong with the value that was left of it.
    form = {known.line for known in problems if known.file == file and known.line > 1}
    whole: list[CheckedEntry] = []
    for entry in entries:
        checked = check_fields(entry.fields, REGISTER_MODELS[name], codes, file, entry.lines)
        problems += [known for known in checked.problems if known.line not in form]
        problems += check_privacy(Document(file, entry.fields, entry.lines, body="", body_line=1))
        if checked.is_whole:
            whole.append(CheckedEntry(_key(entry), checked.record, entry.lines))
    problems += check_entries(whole, file)
    return whole


def _of_type(entries: Mapping[str, Written], model: type[EntryModel]) -> Mapping[str, EntryModel]:
    return {key: entry for key, entry in entries.items() if isinstance(entry, model)}
