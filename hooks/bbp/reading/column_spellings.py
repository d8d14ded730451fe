"""Room 2, reading: how sheets name columns that have no key of their own.

Data, not labels, compared as ``suggestions`` does: without accents, capitals, spaces and signs.
"""

from __future__ import annotations

from collections.abc import Mapping

NAMES = ("nombre", "nome", "denominacion", "denominacao", "titulo")
"""The name of an entry, whichever its language."""
LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "es": ("es", "espanol", "espanhol", "castellano"),
    "pt": ("pt", "portugues"),
}
"""The language of a column with the texts of one: «Nombre (español)», ``descripcion_pt``."""
LINKS = ("", "en", "em")
"""What may stand before it: «Nome em português»."""
OF = ("de", "dela", "del", "da", "do")
"""Between the two keys of a group when they are turned around, without spaces: «Enlace de la fuente»."""
