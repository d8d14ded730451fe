"""Room 1, model: the words that the format itself reserves in each language.

They are keys, like the keys of a header: an editor must write them as they stand here.
"""

from __future__ import annotations

from collections.abc import Mapping

from bbp.model.language import Language
from bbp.model.text_enum import TextEnum


class Kind(TextEnum):
    """The two collections, by the name of their folder."""

    PRACTICE = "practicas"
    BULLETIN = "boletines"


class Qualifier(TextEnum):
    """What stands before a figure that is not exact, by its key in ``words/``."""

    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"
    UP_TO = "up_to"


QUALIFIERS: Mapping[str, Qualifier] = {
    "más de": Qualifier.MORE_THAN,
    "mais de": Qualifier.MORE_THAN,
    "menos de": Qualifier.LESS_THAN,
    "cerca de": Qualifier.ABOUT,
    "unas": Qualifier.ABOUT,
    "unos": Qualifier.ABOUT,
    "hasta": Qualifier.UP_TO,
    "até": Qualifier.UP_TO,
}
"""The qualifiers that a figure may carry, as the sources write them in either language."""

MAX_HEADER_BYTES = 64 * 1024
"""The size of a header that is still read, in UTF-8."""

SECTIONS: Mapping[Kind, tuple[str, ...]] = {
    Kind.PRACTICE: ("problem", "done", "results", "lessons", "replication"),
    Kind.BULLETIN: ("editorial", "activities", "projects", "reflections", "perspectives"),
}
"""The sections of a body by their key, in their order."""

MARKDOWN_EXTENSIONS = ("ENABLE_TABLES", "ENABLE_STRIKETHROUGH")
"""What a body may use beyond CommonMark, as GitHub shows it, by pyromark's names: what is checked with
other extensions than it is shown with is another text."""

REQUIRED_SECTIONS: Mapping[Kind, tuple[str, ...]] = {Kind.PRACTICE: ("done",), Kind.BULLETIN: ("editorial",)}

_PRACTICE_ES = ("Problema", "Qué se hizo", "Resultados", "Dificultades y lecciones", "Para replicarla")
_PRACTICE_PT = ("Problema", "O que foi feito", "Resultados", "Dificuldades e lições", "Para replicá-la")
_BULLETIN_ES = ("Editorial", "Actividades", "Proyectos", "Reflexiones", "Perspectivas")
_BULLETIN_PT = ("Editorial", "Atividades", "Projetos", "Reflexões", "Perspectivas")

HEADINGS: Mapping[Kind, Mapping[Language, tuple[str, ...]]] = {
    Kind.PRACTICE: {Language.ES: _PRACTICE_ES, Language.PT: _PRACTICE_PT},
    Kind.BULLETIN: {Language.ES: _BULLETIN_ES, Language.PT: _BULLETIN_PT},
}
"""The heading of each section in each language, in the order of ``SECTIONS``."""
