"""Room 1, model: texts as they are compared and made into names: without accents."""

from __future__ import annotations

import unicodedata


def unaccented(text: str) -> str:
    """A text whose signs are taken apart (Unicode's NFKD) without those that only go with a letter.

    ``ação`` is ``acao``, ``año`` is ``ano``, ``n.º`` is ``n.o``.
    """
    if text.isascii():
        return text
    signs = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in signs if not unicodedata.combining(sign))
