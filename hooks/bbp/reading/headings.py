"""Room 2, reading: the headings of a body against those that its kind and language allow."""

from __future__ import annotations

from collections.abc import Iterator

from bbp.model.problem import Problem, problem
from bbp.reading.body import Section
from bbp.reading.front_matter import Document
from bbp.reading.suggestions import closest


def check_sections(
    sections: tuple[Section, ...],
    document: Document,
    allowed: tuple[str, ...],
    required: tuple[str, ...] = (),
    other_language: tuple[str, ...] = (),
) -> list[Problem]:
    """Problems of the level-2 headings; text before the first one is ``read_body``'s matter.

    ``allowed`` gives their order, ``other_language`` the same headings in the other language.
    Checked: known, once, in order, not empty, and that those ``required`` are there. A heading
    that is not known is left out of the other rules.
    """
    drawn = [section for section in sections if section.title and not section.is_misdrawn]
    known = [section for section in drawn if section.title in allowed]
    problems = [
        _unknown(section, document.file, allowed, other_language)
        for section in drawn
        if section.title not in allowed
    ]
    problems += _repeated(known, document.file)
    problems += _misplaced(known, document.file, allowed)
    problems += _empty(sections, allowed, document.file)
    problems += _untitled(sections, document)
    meant = {dict(found.values).get("suggestion", "") for found in problems}
    titles = {section.title for section in sections} | meant
    problems += [
        problem(document.file, document.body_line, "missing-section", heading=title)
        for title in required
        if title not in titles
    ]
    return sorted(problems)


def _unknown(section: Section, file: str, allowed: tuple[str, ...], other: tuple[str, ...]) -> Problem:
    line, title = section.line, section.title
    if title in other:
        ours = allowed[other.index(title)]
        return problem(file, line, "heading-in-other-language", heading=title, suggestion=ours)
    suggestion = closest(title, allowed)
    if suggestion:
        return problem(file, line, "misspelt-heading", heading=title, suggestion=suggestion)
    return problem(file, line, "unknown-heading", heading=title, allowed=" · ".join(allowed))


def _repeated(known: list[Section], file: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for section in known:
        line = first.setdefault(section.title, section.line)
        if line != section.line:
            first_line = str(line)
            yield problem(
                file, section.line, "repeated-heading", heading=section.title, first_line=first_line
            )


def _misplaced(known: list[Section], file: str, allowed: tuple[str, ...]) -> Iterator[Problem]:
    """A heading that comes after one it should stand before; a repeated one is only repeated."""
    last = -1
    seen: set[str] = set()
    for section in known:
        place = allowed.index(section.title)
        if place < last and section.title not in seen:
            before = allowed[last]
            yield problem(file, section.line, "heading-order", heading=section.title, before=before)
        last = max(last, place)
        seen.add(section.title)


def _empty(sections: tuple[Section, ...], allowed: tuple[str, ...], file: str) -> Iterator[Problem]:
    """A heading with nothing under it; a misdrawn one that follows may be a text of this one."""
    for place, section in enumerate(sections):
        followed = any(following.is_misdrawn for following in sections[place + 1 : place + 2])
        if section.title in allowed and not (section.markdown or section.is_misdrawn or followed):
            yield problem(file, section.line, "empty-section", heading=section.title)


def _untitled(sections: tuple[Section, ...], document: Document) -> Iterator[Problem]:
    for section in sections:
        if not section.title and not section.is_misdrawn:
            yield problem(document.file, section.line, "untitled-heading")
