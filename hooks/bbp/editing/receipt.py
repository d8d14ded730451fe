"""What ``bbp recibir`` hands on to ``bbp responder``: a small JSON file of a fixed shape.

The two run apart, so that the one who reads a stranger's text holds no key to the repository. What comes
over is checked again: the number, the id by its rule, and nothing else that could be a path.
"""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from bbp.editing.refusal import RefusalError
from bbp.editing.written_file import write_whole
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.record_id import is_fit_id
from bbp.rendering.form.proposal_problems import ToldProblem

RECEIPT_FILE = "recibo.json"


class Outcome(StrEnum):
    """What became of a proposal."""

    IGNORED = "ajena"
    """The event is not of an open issue with the label."""
    PROBLEMS = "problemas"
    PROPOSED = "propuesta"


class Receipt(NamedTuple):
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
    """Write the receipt into a folder, which is made when it is not there; refused when it cannot be."""
    data = {
        "numero": receipt.number,
        "idioma": receipt.language.value,
        "resultado": receipt.outcome.value,
        "id": receipt.id,
        "titulo": receipt.title,
        "problemas": [[one.where, one.what, one.remedy, one.stops] for one in receipt.problems],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    write_whole(folder / RECEIPT_FILE, f"{text}\n", replace=True)


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
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise RefusalError("intake_cli.bad_receipt", folder=folder.name) from error
    if not _is_fit(receipt):
        raise RefusalError("intake_cli.bad_receipt", folder=folder.name)
    return receipt


def _is_fit(receipt: Receipt) -> bool:
    """Whether everything is of its type, and the id, which becomes a path, of its shape."""
    told = [text for one in receipt.problems for text in (one.where, one.what, one.remedy)]
    if not all(isinstance(text, str) for text in (receipt.id, receipt.title, *told)):
        return False
    if type(receipt.number) is not int or receipt.number < 1:
        return False
    return receipt.outcome is not Outcome.PROPOSED or is_fit_id(Kind.PRACTICE, receipt.id)
