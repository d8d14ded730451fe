"""What changed between two versions of an original, word by word."""

from __future__ import annotations

from bbp.model.text_changes import changed_passages

BODY = """\
## Problema

No había dónde vender.

## Qué se hizo

Se abrió la feria
los sábados por la mañana.

- Doce puestos.
- Un reglamento.
"""


def shown(earlier: str, now: str) -> list[str]:
    """The changed paragraphs of two bodies: `[-removed-]`, `{+added+}`."""
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    passages = changed_passages((("texto", earlier),), (("texto", now),))
    return [" ".join(marks[piece.change].format(piece.text) for piece in one.pieces) for one in passages]


def test_a_changed_word_is_shown_within_its_paragraph_and_the_others_are_left_out() -> None:
    assert shown(BODY, BODY.replace("sábados", "domingos")) == [
        "Se abrió la feria los [-sábados-] {+domingos+} por la mañana."
    ]


def test_a_paragraph_or_an_item_that_came_or_went_stands_alone() -> None:
    now = BODY.replace("- Doce puestos.\n", "").replace("## Qué", "Llegaron dos bandas.\n\n## Qué")

    assert shown(BODY, now) == ["{+Llegaron dos bandas.+}", "[-- Doce puestos.-]"]


def test_a_paragraph_that_shares_little_with_the_old_one_is_told_as_removed_and_added() -> None:
    assert shown("Se abrió la feria en la plaza.", "Otra cosa muy distinta fue escrita.") == [
        "[-Se abrió la feria en la plaza.-]",
        "{+Otra cosa muy distinta fue escrita.+}",
    ]


def test_blanks_and_the_breaking_of_lines_are_no_change() -> None:
    assert shown(BODY, BODY.replace("feria\nlos", "feria los").replace("\n\n", "\n\n\n")) == []
    assert shown(BODY, BODY.replace("\n", "\r\n")) == []


def test_each_passage_names_the_key_under_which_it_is_written() -> None:
    earlier = ("titulo", "Feria"), ("resumen", "Una feria de la ciudad."), ("texto", "Se hizo.")
    now = ("titulo", "Mercado"), ("resumen", "Una feria de la villa."), ("texto", "Se hizo.")

    found = changed_passages(earlier, now)

    assert [(one.key, [str(piece.change) for piece in one.pieces]) for one in found] == [
        ("titulo", ["removed"]),
        ("titulo", ["added"]),
        ("resumen", ["same", "removed", "added"]),
    ]


def test_a_paragraph_moved_behind_another_is_shown_once_as_added_and_once_as_removed() -> None:
    assert shown("Uno dos.\n\nTres.\n\nCuatro.", "Tres.\n\nCuatro.\n\nUno dos.") == [
        "[-Uno dos.-]",
        "{+Uno dos.+}",
    ]


def test_pairs_are_found_in_order_when_a_paragraph_came_between() -> None:
    earlier = "La feria abre los sábados.\n\nEl reglamento es de 2016."
    now = "La feria abre los domingos.\n\nNada más.\n\nEl reglamento es de 2018."

    assert shown(earlier, now) == [
        "La feria abre los [-sábados.-] {+domingos.+}",
        "{+Nada más.+}",
        "El reglamento es de [-2016.-] {+2018.+}",
    ]


def test_nothing_changed_gives_nothing() -> None:
    assert changed_passages((("titulo", "Feria"),), (("titulo", "Feria"),)) == ()
    assert changed_passages((), ()) == ()
