"""What a file may hold instead of text, and what is accepted without a word."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from bbp.reading.text_file import read_text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("año\n".encode(), "año\n"),
        ("\ufeffaño\r\ndos".encode(), "año\ndos"),
        (b"uno\rdos\r", "uno\ndos\n"),
        ("uno\u2028dos\n".encode(), "uno dos\n"),
    ],
    ids=["plain", "mark, CRLF and no last line end", "CR alone", "odd line end"],
)
def test_accepted_without_a_word(tmp_path: Path, data: bytes, text: str) -> None:
    (tmp_path / "es.md").write_bytes(data)

    assert read_text(tmp_path / "es.md", "es.md") == (text, [])


@pytest.mark.parametrize(
    ("data", "line", "code", "values"),
    [
        (b"", 1, "empty-file", {}),
        (b" \n\n", 1, "empty-file", {}),
        ("año".encode("utf-16"), 1, "utf16", {}),
        ("titulo: año\n".encode("utf-16-le"), 1, "utf16", {}),
        ("uno\ntitulo: São Paulo\n".encode("latin-1"), 2, "not-utf8", {"word": "São"}),
        (b"uno\ndos\0\n", 2, "nul-character", {}),
        (b"x" * (1024 * 1024 + 1), 1, "file-too-large", {"size_kb": "1025", "most_kb": "1024"}),
    ],
    ids=["empty", "blank", "UTF-16", "UTF-16 without mark", "Latin-1", "NUL", "too large"],
)
def test_refused_with_its_line(
    tmp_path: Path, data: bytes, line: int, code: str, values: dict[str, str]
) -> None:
    (tmp_path / "es.md").write_bytes(data)

    text, [found] = read_text(tmp_path / "es.md", "es.md")

    assert text is None
    assert (found.line, found.code, dict(found.values)) == (line, code, values)


def test_a_control_character_is_reported_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "es.md").write_bytes(b"uno\nd\x0bos\n")

    text, [found] = read_text(tmp_path / "es.md", "es.md")

    assert text == "uno\nd\x0bos\n"
    assert (found.line, found.code, dict(found.values)) == (2, "control-character", {"character": "U+000B"})


def test_a_link_is_not_followed_wherever_it_stands_in_the_path(tmp_path: Path) -> None:
    (tmp_path / "secreto").mkdir()
    (tmp_path / "secreto/es.md").write_text("x")
    (tmp_path / "practicas").mkdir()
    (tmp_path / "practicas/xx-a").symlink_to(tmp_path / "secreto")
    (tmp_path / "practicas/es.md").symlink_to(tmp_path / "secreto/es.md")

    for file, name in (("practicas/xx-a/es.md", "xx-a"), ("practicas/es.md", "es.md")):
        text, [found] = read_text(tmp_path / file, file)
        assert text is None
        assert (found.code, dict(found.values)) == ("symbolic-link", {"name": name})


def test_a_folder_above_the_project_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/es.md").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "real")

    assert read_text(tmp_path / "link/es.md", "es.md") == ("x", [])


def test_what_is_not_a_readable_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")

    codes = [
        read_text(tmp_path / name, name)[1][0].code for name in ("folder", "pipe", "missing", "../x", "a\0b")
    ]

    assert codes == ["not-a-file", "not-a-file", "unreadable-file", "outside-folder", "unreadable-file"]
