"""What ``bbp recibir`` hands on to ``bbp responder``: a small JSON file of a fixed shape.

The two run apart, so that the one who reads a stranger's text holds no key to the repository. What comes
over is checked again: the number, the id by its rule, and nothing else that could be a path.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bbp.editing.refusal import RefusalError
from bbp.model.fields import ID_PATTERN
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.rendering.proposal_problems import ToldProblem

RECEIPT_FILE = "recibo.json"
_ID = re.compile(ID_PATTERN)


class Outcome(StrEnum):
    """What became of a proposal."""

    IGNORED = "ajena"
    """The event is not of an open issue with the label."""
    PROBLEMS = "problemas"
    PROPOSED = "propuesta"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The issue, the language of its author, and what became of it; id and title when it was proposed."""

    number: int
    language: Language
    outcome: Outcome
    id: str = ""
    title: str = ""
    problems: tuple[ToldProblem, ...] = ()

    @property
    def file(self) -> str:
        """The file of the proposal below the project."""
        return f"{Kind.PRACTICE}/{self.id}/{self.language}.md"


def write_receipt(receipt: Receipt, folder: Path) -> None:
    """Write the receipt into a folder, which is made when it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    data = {
        "numero": receipt.number,
        "idioma": receipt.language.value,
        "resultado": receipt.outcome.value,
        "id": receipt.id,
        "titulo": receipt.title,
        "problemas": [[one.where, one.what, one.remedy, one.stops] for one in receipt.problems],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    (folder / RECEIPT_FILE).write_text(f"{text}\n", "utf-8", newline="\n")


def read_receipt(folder: Path) -> Receipt:
    """The receipt of a folder; refused when it is missing or not of the shape that is written."""
    try:
        data = json.loads((folder / RECEIPT_FILE).read_text("utf-8"))
        receipt = Receipt(
            number=data["numero"],
            language=Language(data["idioma"]),
            outcome=Outcome(data["resultado"]),
            id=data["id"],
            title=data["titulo"],
            problems=tuple(ToldProblem(*row) for row in data["problemas"]),
        )
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise RefusalError("intake_cli.bad_receipt", folder=folder.name) from error
    is_fit = type(receipt.number) is int and receipt.number > 0
    if not is_fit or (receipt.outcome is Outcome.PROPOSED and _ID.fullmatch(receipt.id) is None):
        raise RefusalError("intake_cli.bad_receipt", folder=folder.name)
    return receipt
