"""The questions about a new document, one by one, each answer checked at once by the rules of the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from bbp.editing.closed_list import MOST_SHOWN, ClosedList, closed_list
from bbp.editing.conversation import Conversation
from bbp.model.bulletin_record import BulletinRecord, Edition
from bbp.model.dates import UNKNOWN
from bbp.model.field_rules import FieldRule, field_rules
from bbp.model.fields import Codes, Written
from bbp.model.format_keys import HEADINGS, REQUIRED_SECTIONS, SECTIONS, Kind
from bbp.model.language import Language
from bbp.model.practice_record import PracticeRecord
from bbp.model.registers import Registers
from bbp.reading.validation import check_fields
from bbp.reading.yaml_with_lines import Lines, Raw
from bbp.rendering.desk.problem_report import tell
from bbp.rendering.facts.field_words import field_words
from bbp.rendering.page.words import Words

_MODELS: Mapping[Kind, type[Written]] = {Kind.PRACTICE: PracticeRecord, Kind.BULLETIN: BulletinRecord}
_CITY = "ciudad"
_CITY_TO_ADD = re.compile(r"[a-z]{2}-[a-z0-9]+(?:-[a-z0-9]+)*")
OF_THE_COMMITTEE = frozenset(
    ("publicada", "revisada", "archivada", "evidencia_maxima", "relacionadas", "antes", "erratas")
)
"""What the one who writes a document is not asked."""
_SECTION_NAMES = {
    Kind.PRACTICE: ("problema", "que-se-hizo", "resultados", "lecciones", "para-replicarla"),
    Kind.BULLETIN: ("editorial", "actividades", "proyectos", "reflexiones", "perspectivas"),
}
"""The sections as an option names them, in the order of ``format_keys.SECTIONS``."""


def section_names(kind: Kind) -> Mapping[str, str]:
    """What an option calls each section of a kind, by the section's key."""
    return dict(zip(SECTIONS[kind], _SECTION_NAMES[kind], strict=True))


@dataclass(slots=True)
class Answers:
    """What is known so far of a document: the keys of its header, its sections by their key."""

    fields: dict[str, Raw] = field(default_factory=dict)
    sections: dict[str, str] = field(default_factory=dict)


class Topic(NamedTuple):
    """What the questions are about: the kind and the language of the document, the closed lists, and the ids
    of the practices that exist."""

    kind: Kind
    language: Language
    registers: Registers
    practices: tuple[str, ...]

    @property
    def codes(self) -> Codes:
        """The codes of the registers."""
        return self.registers.codes()

    def rules(self) -> tuple[FieldRule, ...]:
        """The keys that are asked, in the order of the model."""
        rules = field_rules(_MODELS[self.kind], self.codes)
        return tuple(rule for rule in rules if rule.key not in OF_THE_COMMITTEE)

    def is_needed(self, rule: FieldRule, answers: Answers) -> bool:
        """Whether the document cannot do without a key, given what is known of it."""
        if rule.key == "territorio":
            return answers.fields.get("ciudad") == UNKNOWN
        if rule.key == "aviso":
            return answers.fields.get("edicion") == Edition.RETROSPECTIVE
        return rule.is_required

    def missing(self, answers: Answers) -> tuple[str, ...]:
        """The keys and sections that are still needed."""
        keys = [rule.key for rule in self.rules() if self.is_needed(rule, answers)]
        sections = (key for key in REQUIRED_SECTIONS[self.kind] if key not in answers.sections)
        return *(key for key in keys if key not in answers.fields), *sections

    def faults(self, key: str, value: Raw, words: Words) -> list[str]:
        """What is wrong with a value by itself, as `bbp revisar` says it; that something is missing in a
        group does not count while the group is being asked."""
        file = f"{self.kind}/{words.language}.md"
        checked = check_fields({key: value}, _MODELS[self.kind], self.codes, file, Lines({}))
        own = [one for one in checked.problems if one.field == key or one.field.startswith(f"{key}.")]
        return [" ".join(tell(one)) for one in own]


@dataclass(frozen=True, slots=True)
class Interview:
    """Asks what is not known yet; what is answered stands in ``answers`` at once, so that nothing is lost."""

    topic: Topic
    talk: Conversation
    answers: Answers

    def ask_what_is_needed(self) -> None:
        """Everything that the document cannot do without."""
        for rule in self.topic.rules():
            if rule.key not in self.answers.fields and self.topic.is_needed(rule, self.answers):
                self._ask(rule, needed=True)
        for key in REQUIRED_SECTIONS[self.topic.kind]:
            while key not in self.answers.sections:
                self._ask_section(key)

    def ask_the_rest(self) -> None:
        """What may be left out: an empty answer leaves it out."""
        for rule in self.topic.rules():
            if rule.key not in self.answers.fields:
                self._ask(rule, needed=False)
        for key in SECTIONS[self.topic.kind]:
            if key not in self.answers.sections:
                self._ask_section(key)

    def _ask(self, rule: FieldRule, *, needed: bool) -> None:
        if rule.kind == "groups":
            self._ask_groups(rule, needed=needed)
        elif rule.kind == "group":
            self._ask_one_group(rule, needed=needed)
        else:
            value = self._ask_value(rule, rule.key, needed=needed)
            if value:
                self.answers.fields[rule.key] = value

    def _ask_groups(self, rule: FieldRule, *, needed: bool) -> None:
        found: list[Raw] = []
        while True:
            group: dict[str, Raw] = {}
            self.answers.fields[rule.key] = [*found, group]
            self.talk.say(f"\n{field_words(self.talk.words, rule.key)} ({len(found) + 1})\n")
            self._ask_group(rule, group, needed=needed and not found)
            if not group:
                break
            found.append(group)
        self._keep(rule.key, found)

    def _ask_one_group(self, rule: FieldRule, *, needed: bool) -> None:
        group: dict[str, Raw] = {}
        self.answers.fields[rule.key] = group
        self.talk.say(f"\n{field_words(self.talk.words, rule.key)}\n")
        self._ask_group(rule, group, needed=needed)
        self._keep(rule.key, group)

    def _keep(self, key: str, value: Raw) -> None:
        self.answers.fields.pop(key, None)
        if value:
            self.answers.fields[key] = value

    def _ask_group(self, rule: FieldRule, group: dict[str, Raw], *, needed: bool) -> None:
        """Fill a group; nothing more is asked of one whose first question gets no answer."""
        for inner in rule.fields:
            must = inner.is_required and (needed or bool(group))
            name, may_drop = f"{rule.key}_{inner.key}", not needed
            value = self._ask_value(inner, name, needed=must, group=rule, known=group, may_drop=may_drop)
            if value:
                group[inner.key] = value
            elif must:
                group.clear()
                return
            elif inner is rule.fields[0] and inner.is_required and not needed:
                return

    def _ask_value(
        self,
        rule: FieldRule,
        name: str,
        *,
        needed: bool,
        group: FieldRule | None = None,
        known: Mapping[str, Raw] | None = None,
        may_drop: bool = False,
    ) -> Raw:
        """A value that has no fault, or an empty one where none is needed, or where a second empty answer
        drops the whole group."""
        ids = self.topic.practices if rule.key == "practicas" else ()
        choices = closed_list(rule, name, self.topic.registers, self.talk.words.language)
        choices = ClosedList({one: one for one in ids}) if ids else choices
        question = self._question(rule, group, choices, needed=needed)
        while True:
            typed = self.talk.ask(question)
            if not typed and not needed:
                return ""
            if not typed and may_drop:
                if self.talk.ask(self.talk.words("new_cli.drop_group")):
                    continue
                return ""
            value, faults = self._read(rule, typed, choices)
            if not faults:
                faults = self._faults(rule, value, group, known or {})
            if not faults:
                return value
            self.talk.say("".join(f"{fault}\n" for fault in faults))
            question = self._told(rule, group)

    def _faults(
        self, rule: FieldRule, value: Raw, group: FieldRule | None, known: Mapping[str, Raw]
    ) -> list[str]:
        words = self.talk.words
        if not value:
            return [words("new_cli.needed")]
        if rule.key == _CITY and value not in self.topic.codes["ciudades"] and value != UNKNOWN:
            return []  # the committee adds it to the list; the check at the end says so
        if group is None:
            return self.topic.faults(rule.key, value, words)
        one: dict[str, Raw] = {**known, rule.key: value}
        whole: Raw = [one] if group.kind == "groups" else one
        before: Raw = [dict(known)] if group.kind == "groups" else dict(known)
        told = self.topic.faults(group.key, whole, words)
        # What is missing in the group was missing before this answer too.
        return [fault for fault in told if fault not in self.topic.faults(group.key, before, words)]

    def _read(self, rule: FieldRule, typed: str, choices: ClosedList | None) -> tuple[Raw, list[str]]:
        """The value that was meant, and what could not be understood of it."""
        parts = [part.strip() for part in typed.split(",")] if rule.kind == "list" else [typed]
        parts = [part for part in parts if part]
        if choices is None:
            return (list(parts) if rule.kind == "list" else typed), []
        if rule.key == _CITY and _CITY_TO_ADD.fullmatch(typed):
            return typed, []
        codes = [self._code(part, choices) for part in parts]
        unknown = [part for part, code in zip(parts, codes, strict=True) if code is None]
        if unknown:
            return "", [line for part in unknown for line in self._not_in_list(part, choices)]
        found: list[Raw] = [code for code in codes if code is not None]
        return (found, []) if rule.kind == "list" else (found[0] if found else "", [])

    def _code(self, typed: str, choices: ClosedList) -> str | None:
        """The code that was typed; also the only one that holds the letters, which is then told."""
        code, found = choices.code_of(typed), choices.shown(typed)
        if code is None and len(found) == 1 and len(typed) > 2:
            self.talk.say(f"{_entry(*found[0])}\n")
            return found[0][2]
        return code

    def _not_in_list(self, typed: str, choices: ClosedList) -> Iterator[str]:
        """The entries that hold what was typed, else the one that was probably meant."""
        words, found = self.talk.words, choices.shown(typed)
        if found:
            yield words("new_cli.found", value=typed)
            yield from (_entry(*one) for one in found[:MOST_SHOWN])
            return
        meant = choices.suggestion(typed)
        tail = f" {words('report.did_you_mean', suggestion=meant)}" if meant else ""
        yield words("new_cli.not_in_list", value=typed) + tail

    def _told(self, rule: FieldRule, group: FieldRule | None) -> str:
        key, inner = (group.key, rule.key) if group else (rule.key, "")
        return field_words(self.talk.words, key, inner)

    def _question(
        self, rule: FieldRule, group: FieldRule | None, choices: ClosedList | None, *, needed: bool
    ) -> str:
        words = self.talk.words
        lines = [self._told(rule, group)]
        if rule.longest and rule.kind == "text":
            lines.append(words("new_cli.limits", least=rule.shortest, most=rule.longest))
        if choices:
            shown = choices.shown()
            lines += [_entry(*one) for one in shown] if len(shown) <= MOST_SHOWN else []
            lines.append(words("new_cli.some_of_list" if rule.kind == "list" else "new_cli.one_of_list"))
        if rule.may_be_unknown:
            lines.append(words("new_cli.unknown"))
        return "\n".join([*lines, *([] if needed else [words("new_cli.may_skip")])])

    def _ask_section(self, key: str) -> None:
        headings = HEADINGS[self.topic.kind][self.topic.language]
        heading = headings[SECTIONS[self.topic.kind].index(key)]
        lines: list[str] = []
        try:
            self.talk.ask_text(f"## {heading}", lines)
        finally:
            text = "\n".join(lines).strip()
            if text:
                self.answers.sections[key] = text


def _entry(number: int, label: str, code: str) -> str:
    return f"  {number}. {label}" if label == code else f"  {number}. {label} ({code})"
