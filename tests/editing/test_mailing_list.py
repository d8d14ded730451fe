"""Lists as Excel and people write them: who is on them, and what is said of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from bbp.editing.mailing_list import BadLine, Recipient, Repeated, read_mailing_list
from bbp.editing.refusal import RefusalError
from bbp.model.language import Language

ANA = Recipient(2, "ana@villa.example", Language.ES)
BIA = Recipient(3, "bia@vila.example", Language.PT)


def write(folder: Path, data: bytes) -> Path:
    path = folder / "lista.csv"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        b"correo,idioma,nombre\nana@villa.example,es,Ana\nbia@vila.example,pt,Bia\n",
        b"correo;idioma;nombre\r\nana@villa.example;es;Ana\r\nbia@vila.example;pt;Bia\r\n",
        "\ufeffcorreo;idioma;nombre\r\nana@villa.example;es;Peña, Ana\r\nbia@vila.example;pt;João".encode(),
        b"nombre\tidioma\tcorreo\rAna\tes\tana@villa.example\rBia\tpt\tbia@vila.example\r",
        b"Idioma,Correo\nES,ana@villa.example\n PT , bia@vila.example\n\n",
        b'"correo","idioma","nombre"\n"ana@villa.example","es","Pe, Ana"\n"bia@vila.example","pt",""\n',
        "correo;idioma;nombre\nana@villa.example\u00a0;es;Ana\n\u200bbia@vila.example;pt\n;;\n".encode(),
    ],
)
def test_a_list_is_read_however_it_was_saved(tmp_path: Path, data: bytes) -> None:
    found = read_mailing_list(write(tmp_path, data))

    assert (found.recipients, found.bad_lines, found.repeated) == ((ANA, BIA), (), ())


def test_a_bad_line_is_named_with_its_number_and_skips_nobody_else(tmp_path: Path) -> None:
    lines = [
        "correo,idioma,nombre",
        "ana@villa.example,es,Ana",
        '"quien@villa.example,es,Comilla abierta',
        "sin-arroba,es,",
        ",pt,Nadie",
        "eva@villa.example,fr,",
        "eva@villa.example",
        "",
        "eva@villa.example,es,Pérez, Eva",
        "Eva <eva@villa.example>,es,",
        "ñandú@villa.example,es,",
        "eva..m@villa.example,es,",
        "eva@villa,es,",
        "eva@villa.example\x1b[31m,es,",
        "bia@vila.example,pt,Bia",
    ]

    found = read_mailing_list(write(tmp_path, "\n".join(lines).encode()))

    assert found.recipients == (ANA, Recipient(15, "bia@vila.example", Language.PT))
    assert found.bad_lines == (
        BadLine(3, "quotes"),
        BadLine(4, "address", "sin-arroba"),
        BadLine(5, "no_address"),
        BadLine(6, "language", "fr"),
        BadLine(7, "too_few"),
        BadLine(9, "too_many"),
        BadLine(10, "address", "Eva <eva@villa.example>"),
        BadLine(11, "address", "ñandú@villa.example"),
        BadLine(12, "address", "eva..m@villa.example"),
        BadLine(13, "address", "eva@villa"),
        BadLine(14, "address", "eva@villa.example·[31m"),
    )


def test_a_repeated_address_counts_once_whatever_its_capitals_and_language(tmp_path: Path) -> None:
    data = b"correo,idioma\nana@villa.example,es\nbia@vila.example,pt\nAna@Villa.example,pt\n"

    found = read_mailing_list(write(tmp_path, data))

    assert found.recipients == (ANA, BIA)
    assert found.repeated == (Repeated(4, "Ana@Villa.example", 2),)


@pytest.mark.parametrize(
    ("data", "key", "values"),
    [
        (b"ana@villa.example,es,Ana\n", "list_header", {"header": "ana@villa.example,es,Ana"}),
        (b"correo,idoma\n", "list_header", {"header": "correo,idoma"}),
        (b"correo,idioma,correo\n", "list_header", {"header": "correo,idioma,correo"}),
        (b"", "list_header", {"header": ""}),
        ("correo,idioma,nombre\na@b.example,es,Peña\n".encode("cp1252"), "list_not_utf8", {"line": "2"}),
    ],
)
def test_a_list_that_is_not_ours_is_refused_as_a_whole(
    tmp_path: Path, data: bytes, key: str, values: dict[str, str]
) -> None:
    with pytest.raises(RefusalError) as caught:
        read_mailing_list(write(tmp_path, data))

    assert caught.value.key == f"mail_cli.{key}"
    assert values.items() <= caught.value.values.items()


def test_a_list_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusalError) as caught:
        read_mailing_list(tmp_path / "ninguna.csv")

    assert caught.value.key == "mail_cli.list_unreadable"
