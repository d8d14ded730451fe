"""Room 1, model: everything that was read, whole and unchangeable: what rendering starts from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from bbp.model.bulletin import Bulletin
from bbp.model.document import Document, State
from bbp.model.facts import FactKind, Facts, facts_of
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.practice import Practice
from bbp.model.registers import Registers


@dataclass(frozen=True)
class Library:
    """The registers, the practices and the issues that are shown, and the day on which they are shown.

    ``practices`` and ``bulletins`` hold what has a page: published and withdrawn documents, and
    drafts where drafts are shown. Practices are ordered newest first, issues by number, newest first.
    ``institutional_pages`` are the addresses of the pages of ``docs/`` that exist, in every language;
    ``page_languages`` are the languages in which each of them, by its slug, was written.
    """

    registers: Registers
    practices: tuple[Practice, ...]
    bulletins: tuple[Bulletin, ...]
    today: date
    institutional_pages: frozenset[str] = frozenset()
    page_languages: Mapping[str, frozenset[Language]] = field(default_factory=dict)

    @cached_property
    def listed_practices(self) -> tuple[Practice, ...]:
        """The practices that lists, feeds and search show: all but the withdrawn."""
        return tuple(practice for practice in self.practices if practice.state is not State.WITHDRAWN)

    @cached_property
    def listed_bulletins(self) -> tuple[Bulletin, ...]:
        """The issues that lists, feeds and search show: all but the withdrawn."""
        return tuple(issue for issue in self.bulletins if issue.state is not State.WITHDRAWN)

    @cached_property
    def practices_by_id(self) -> Mapping[str, Practice]:
        """Every practice that has a page, by its id."""
        return {practice.id: practice for practice in self.practices}

    @cached_property
    def bulletins_by_id(self) -> Mapping[str, Bulletin]:
        """Every issue that has a page, by its id."""
        return {issue.id: issue for issue in self.bulletins}

    @cached_property
    def facts(self) -> Mapping[str, Facts]:
        """The coded facts of every practice that has a page, by its id."""
        return {practice.id: facts_of(practice, self.registers) for practice in self.practices}

    @cached_property
    def practices_by_fact(self) -> Mapping[FactKind, Mapping[str, tuple[Practice, ...]]]:
        """The listed practices that share each value of each kind of fact, in the order of the list."""
        found: dict[FactKind, dict[str, list[Practice]]] = {kind: defaultdict(list) for kind in FactKind}
        for practice in self.listed_practices:
            for kind, codes in self.facts[practice.id].items():
                for code in codes:
                    found[kind][code].append(practice)
        return {kind: {code: tuple(some) for code, some in by.items()} for kind, by in found.items()}

    def find(self, kind: Kind, document_id: str) -> Document | None:
        """The document with this id that has a page, None if there is none."""
        if kind is Kind.PRACTICE:
            return self.practices_by_id.get(document_id)
        return self.bulletins_by_id.get(document_id)
