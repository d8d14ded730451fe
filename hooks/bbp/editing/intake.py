"""``bbp recibir``: a proposal → a checked file under ``practicas/<id>/``, or what is wrong with it.

The text of the proposal is only ever read: the folder is made by our own rule, below the project, and an
id that exists is refused. With problems nothing stays behind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bbp.editing.receipt import Outcome, Receipt
from bbp.editing.refusal import RefusalError
from bbp.editing.written_file import write_whole
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.problem import Problem
from bbp.model.proposal import Proposal, ProposalForm, ProposalProblem, proposal_problem
from bbp.reading.library import Loaded, load_library
from bbp.reading.proposal_answers import read_answers
from bbp.reading.proposals import read_proposal
from bbp.reading.register_files import load_registers
from bbp.rendering.form.proposal_form import proposal_form
from bbp.rendering.form.proposal_problems import tell_proposal_problems
from bbp.rendering.text.record_source import RecordData, render_record_source

_UNREADABLE = frozenset({"too-long", "no-form", "repeated-question", "missing-question", "unknown-question"})
"""What leaves it open which text answers which question."""


@dataclass(frozen=True, slots=True)
class Intake:
    """A project that receives proposals, on a day."""

    root: Path
    today: date

    def receive(self, number: int, body: str) -> Receipt:
        """What becomes of the proposal of an issue; its file is there afterwards when nothing is wrong."""
        registers = load_registers(self.root)
        if registers.problems:
            raise RefusalError("intake_cli.broken_registers")
        forms = [proposal_form(registers.registers, language) for language in Language]
        answers = read_answers(body, forms)
        proposal, found = read_proposal(answers, registers.registers)
        if any(one.code in _UNREADABLE for one in found):
            # What else seems wrong may only follow from it.
            found = tuple(one for one in found if one.code in _UNREADABLE)
        else:
            found = (*found, *self._id_problems(proposal))
        if any(one.code in (*_UNREADABLE, "no-id", "taken-id") for one in found):
            told = tell_proposal_problems(found, (), answers.form, "")
            return Receipt(number, answers.form.language, Outcome.PROBLEMS, problems=tuple(told))
        return self._check(number, proposal, found, answers.form)

    def _check(
        self, number: int, proposal: Proposal, found: Sequence[ProposalProblem], form: ProposalForm
    ) -> Receipt:
        record = RecordData(Kind.PRACTICE, proposal.language, proposal.header, proposal.sections)
        source = render_record_source(record)
        file = f"{Kind.PRACTICE}/{proposal.id}/{proposal.language}.md"
        in_file = self._problems_of(file, source)
        told = tuple(tell_proposal_problems(found, in_file, form, source))
        if any(one.stops for one in told):
            self._remove(file)
            return Receipt(number, proposal.language, Outcome.PROBLEMS, problems=told)
        return Receipt(
            number=number,
            language=proposal.language,
            outcome=Outcome.PROPOSED,
            id=proposal.id,
            title=str(proposal.header["titulo"]),
            problems=told,
        )

    def _problems_of(self, file: str, source: str) -> list[Problem]:
        """The problems of the file once it is there."""
        write_whole(self.root / file, source, replace=False)
        loaded: Loaded = load_library(self.root, self.today)
        folder = file.rpartition("/")[0]
        return [one for one in loaded.problems if one.file.startswith(f"{folder}/")]

    def _remove(self, file: str) -> None:
        (self.root / file).unlink()
        (self.root / file).parent.rmdir()

    def _id_problems(self, proposal: Proposal) -> Iterator[ProposalProblem]:
        if not proposal.id:
            yield proposal_problem("nombre_corto", "no-id")
        elif proposal.id in self._taken_ids():
            yield proposal_problem("nombre_corto", "taken-id", id=proposal.id)

    def _taken_ids(self) -> set[str]:
        """The folders that exist, whatever the case of their names; former ids are the check's matter."""
        folder = self.root / Kind.PRACTICE
        return {path.name.casefold() for path in folder.iterdir()} if folder.is_dir() else set()
