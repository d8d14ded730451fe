"""``bbp nueva``: a new practice or issue, from answers to a file that is there whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bbp.editing.check import CheckRequest, ReportFormat, check_project
from bbp.editing.command_line import Say
from bbp.editing.conversation import BrokenOffError, Conversation, read_line
from bbp.editing.interview import Answers, Interview, Topic, section_names
from bbp.editing.refusal import RefusalError
from bbp.editing.written_file import write_whole
from bbp.model.dates import parse_day
from bbp.model.format_keys import HEADINGS, SECTIONS, Kind
from bbp.model.language import Language
from bbp.model.record_id import is_fit_id, propose_issue_id, propose_practice_id
from bbp.reading.body import read_body
from bbp.reading.folders import folder_names
from bbp.reading.front_matter import read_document
from bbp.reading.library import load_library
from bbp.reading.register_files import load_registers
from bbp.rendering.desk.problem_report import render_text_report
from bbp.rendering.page.words import Words
from bbp.rendering.text.record_source import RecordData, render_record_source


class NewRequest(NamedTuple):
    """What is to be made, in which language, and what is known of it already. ``folder`` is where a draft is
    kept when the one who answers goes away."""

    root: Path
    kind: Kind
    language: Language
    today: date
    document_id: str
    answers: Answers
    asks: bool
    is_resumed: bool
    folder: Path


def create_document(request: NewRequest, words: Words, say: Say, read: Callable[[], str] = read_line) -> int:
    """Ask what is missing, write the file, and say what the check finds: 0 when it finds no problem.

    Nothing is asked when all that is needed is known. An answer is never lost: when the questions are broken
    off, what was answered is kept in a draft beside the project's content.
    """
    registers = load_registers(request.root).registers
    practices = folder_names(request.root, Kind.PRACTICE)
    topic = Topic(request.kind, request.language, registers, practices)
    _settle_faults(request, topic, words, say)
    _number(request)
    talk = Conversation(words, say, read)
    try:
        document_id = _answered(request, topic, talk)
    except (BrokenOffError, KeyboardInterrupt):
        say(f"\n{_kept(request, words)}\n")
        return 1
    return _write(request, document_id, words, say)


def read_draft(path: Path, kind: Kind, words: Words) -> Answers:
    """What a draft says, also one that lacks much; refused when its form would lose an answer."""
    document, problems = read_document(path, path.name)
    if document is None or problems:
        report = render_text_report(problems, 1, words.language).rstrip()
        raise RefusalError("new_cli.unreadable_draft", path=str(path), report=report)
    keys = {
        heading: key
        for language in Language
        for heading, key in zip(HEADINGS[kind][language], SECTIONS[kind], strict=True)
    }
    sections = {keys[one.title]: one.markdown for one in read_body(document)[0].sections if one.title in keys}
    return Answers(dict(document.fields), {key: text for key, text in sections.items() if text})


def _settle_faults(request: NewRequest, topic: Topic, words: Words, say: Say) -> None:
    """What is wrong with the answers that are known: of a draft, it is told and asked again; else refused."""
    fields = request.answers.fields
    faults = {key: topic.faults(key, value, words) for key, value in fields.items()}
    told = [f"{key}: {fault}" for key, some in faults.items() for fault in some]
    if not told:
        return
    if not (request.is_resumed and request.asks):
        raise RefusalError("new_cli.faults", faults="\n  ".join(told))
    for key in [key for key, some in faults.items() if some]:
        again = Answers({key: fields.pop(key)})
        written = _source(request._replace(answers=again)).removeprefix("---\n").rpartition("---")[0].rstrip()
        say(words("new_cli.again", faults="\n".join(faults[key]), written=written) + "\n")


def _number(request: NewRequest) -> None:
    """An issue is numbered after the last one."""
    if request.kind is Kind.BULLETIN and "numero" not in request.answers.fields:
        issues = load_library(request.root, request.today).library.bulletins
        request.answers.fields["numero"] = str(max((one.record.number for one in issues), default=0) + 1)


def _answered(request: NewRequest, topic: Topic, talk: Conversation) -> str:
    """Ask what is missing; the id of the new document."""
    missing = topic.missing(request.answers)
    if missing and not request.asks:
        names = section_names(request.kind)
        raise RefusalError("new_cli.missing", keys=", ".join(names.get(key, key) for key in missing))
    interview = Interview(topic, talk, request.answers)
    if missing:
        talk.say(talk.words("new_cli.start") + "\n")
        interview.ask_what_is_needed()
        if talk.agrees(talk.words("new_cli.go_on")):
            interview.ask_the_rest()
    return _id(request, talk, asks=bool(missing))


def _id(request: NewRequest, talk: Conversation, *, asks: bool) -> str:
    taken = folder_names(request.root, request.kind)
    proposed = request.document_id or _proposed(request, taken)
    if request.document_id or not asks:
        reason = _unfit(request.kind, proposed, taken)
        if reason:
            raise RefusalError(reason, id=proposed)
        return proposed
    while True:
        typed = talk.ask(talk.words("new_cli.id", id=proposed)) or proposed
        reason = _unfit(request.kind, typed, taken)
        if not reason:
            return typed
        talk.say(talk.words(reason, id=typed) + "\n")


def _unfit(kind: Kind, name: str, taken: tuple[str, ...]) -> str:
    """Why a folder cannot have the name, as a key of the words; empty when it can."""
    if not is_fit_id(kind, name):
        return f"new_cli.bad_id.{kind}"
    return "new_cli.taken" if name in taken else ""


def _proposed(request: NewRequest, taken: tuple[str, ...]) -> str:
    fields = request.answers.fields
    if request.kind is Kind.PRACTICE:
        return propose_practice_id(str(fields.get("ciudad", "")), str(fields.get("titulo", "")), taken)
    day = parse_day(str(fields.get("fecha", ""))) or request.today
    return propose_issue_id(day, taken)


def _write(request: NewRequest, document_id: str, words: Words, say: Say) -> int:
    folder = f"{request.kind}/{document_id}"
    file = f"{folder}/{request.language}.md"
    write_whole(request.root / file, _source(request), replace=False)
    report, status = check_project(
        CheckRequest(request.root, (folder,), ReportFormat.TEXT, False, request.today, words.language)
    )
    key = "new_cli.written_with_problems" if status else "new_cli.written"
    if status:  # its last paragraph says that nothing was changed, and a file was written
        report = report.rpartition("\n\n")[0]
    say(words(key, file=file, id=document_id, folder=folder, report=report.rstrip()) + "\n")
    return status


def _source(request: NewRequest) -> str:
    answers = request.answers
    return render_record_source(RecordData(request.kind, request.language, answers.fields, answers.sections))


def _kept(request: NewRequest, words: Words) -> str:
    """Keep what was answered so far, under a name that nothing has; the sentence that says where."""
    answers = request.answers
    if not (set(answers.fields) - {"numero"} or answers.sections):
        return words("new_cli.nothing_kept")
    names = (f"borrador-{number}.{request.language}.md" for number in range(1, 1000))
    path = next(request.folder / name for name in names if not (request.folder / name).exists())
    write_whole(path, _source(request), replace=False)
    what = "practica" if request.kind is Kind.PRACTICE else "boletin"
    return words("new_cli.kept", path=path.name, what=what)
