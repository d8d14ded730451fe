"""What became of a message to one person."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model.text_enum import TextEnum


class Fate(TextEnum):
    """Where a message is. Only ``PENDING`` is certain never to have left and may be sent without asking."""

    SENT = "enviado"
    REFUSED = "rechazado"
    IN_DOUBT = "en-duda"
    PENDING = "pendiente"


class Outcome(NamedTuple):
    """How an attempt ended, and what the server answered; ``lost`` when the connection broke."""

    fate: Fate
    answer: str = ""
    lost: bool = False
