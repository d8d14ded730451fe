"""Registers: a list of entries with their lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from bbp.reading.yaml_list import read_yaml_list


def test_entries_come_in_order_and_know_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "temas.yml"
    path.write_text("# Temas\n- codigo: a\n  es: A\n\n- {codigo: no, es: B}\n", "utf-8")

    entries, problems = read_yaml_list(path, "temas.yml")

    assert problems == []
    assert [(entry.number, dict(entry.fields)) for entry in entries] == [
        (1, {"codigo": "a", "es": "A"}),
        (2, {"codigo": "no", "es": "B"}),
    ]
    assert [entries[0].lines.of(("es",)), entries[1].lines.of(("es",)), entries[1].lines.of(("pt",))] == [
        3,
        5,
        5,
    ]


def test_an_entry_without_fields_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "temas.yml"
    path.write_text("- codigo: a\n- solo texto\n", "utf-8")

    entries, [found] = read_yaml_list(path, "temas.yml")

    assert len(entries) == 1
    assert (found.line, found.field, found.code) == (2, "2", "entry-not-fields")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("# nada\n", []),
        ("codigo: a\n", ["register-not-list"]),
        ("- a: b: c\n", ["unquoted-colon"]),
        ("- a: x #1\n", ["hash-cut"]),
        ("- {a: b", ["unclosed-bracket"]),
        ("- a: b\n---\n- c: d\n", ["second-document"]),
    ],
    ids=["only comments", "fields", "unreadable", "trap", "cut in a group", "two lists"],
)
def test_registers_that_are_not_a_list_of_entries(tmp_path: Path, text: str, codes: list[str]) -> None:
    (tmp_path / "temas.yml").write_text(text, "utf-8")

    assert [found.code for found in read_yaml_list(tmp_path / "temas.yml", "temas.yml")[1]] == codes
