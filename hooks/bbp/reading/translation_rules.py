"""Room 2, reading: a translation against its original."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bbp.model.bulletin_record import BulletinRecord
from bbp.model.dates import PartialDate
from bbp.model.practice_record import PracticeRecord
from bbp.model.problem import Problem, problem
from bbp.model.translation import (
    BulletinTranslation,
    PracticeTranslation,
    bulletin_texts,
    distinct_rows,
    practice_texts,
    translation_base,
)
from bbp.reading.written_document import TRANSLATION_KEY, Original, Translation, WrittenDocument
from bbp.reading.yaml_with_lines import FieldPath, dotted


@dataclass(frozen=True, slots=True)
class TranslationCase:
    """A translation under check, with the original it translates, and today."""

    original: Original
    translation: Translation
    today: PartialDate

    def problem(self, path: FieldPath, code: str, **values: str) -> Problem:
        """A problem at a path of the translation's header."""
        line = self.translation.lines.of(path)
        return problem(self.translation.file, line, code, field=dotted(path), **values)


def check_translation(written: WrittenDocument, today: PartialDate) -> list[Problem]:
    """Every problem of a folder's translation; none when there is no translation or no original."""
    if not written.original or not written.translation:
        return []
    case = TranslationCase(written.original, written.translation, today)
    return [found for rule in _RULES for found in rule(case)]


def base_of(original: Original) -> str:
    """The hash of the original's texts as they are now; empty while something in it has to be corrected."""
    record = original.checked.record
    if not original.is_whole:
        return ""
    if isinstance(record, PracticeRecord):
        return translation_base(practice_texts(record, original.prose.source))
    return translation_base(bulletin_texts(record, original.prose.source))


def _mark_names_its_base(case: TranslationCase) -> Iterator[Problem]:
    """``traduccion`` and its ``base`` are there; the message gives what to paste."""
    typed = case.translation.fields.get(TRANSLATION_KEY)
    if isinstance(typed, dict) and typed.get("base"):
        return
    base, file = base_of(case.original), case.original.file
    if not base:
        yield case.problem((TRANSLATION_KEY,), "missing-base-later", original=file)
    elif isinstance(typed, dict):
        yield case.problem((TRANSLATION_KEY,), "missing-base", base=base)
    else:
        yield case.problem((TRANSLATION_KEY,), "missing-mark", base=base, today=str(case.today))


def _mark_is_not_in_the_future(case: TranslationCase) -> Iterator[Problem]:
    """``traduccion.fecha`` is not later than today."""
    mark = case.translation.checked.record.mark
    if mark and mark.date and mark.date.is_after(case.today):
        when = str(mark.date)
        yield case.problem(("traduccion", "fecha"), "future-date", value=when, today=str(case.today))


def _texts_match_the_original(case: TranslationCase) -> Iterator[Problem]:
    """Every text that the original has is translated, and none that it does not have."""
    ours_typed, theirs_typed = case.translation.checked.keys, case.original.checked.keys
    for key, ours, theirs in _pairs(case):
        if theirs and not ours and key not in ours_typed:
            yield case.problem((key,), "untranslated-key", key=key)
        elif ours and not theirs and key not in theirs_typed:
            yield case.problem((key,), "nothing-to-translate", key=key)


def _rows_match_the_original(case: TranslationCase) -> Iterator[Problem]:
    """``resultados`` has one entry for each distinct indicator and unit, in order of first appearance."""
    record, translation = case.original.checked.record, case.translation.checked.record
    if not isinstance(record, PracticeRecord) or not isinstance(translation, PracticeTranslation):
        return
    rows = distinct_rows(record.results)
    if not rows or not translation.results:
        return
    if len(rows) != len(translation.results):
        names = " · ".join(indicator for indicator, _ in rows)
        values = {"count": str(len(translation.results)), "expected": str(len(rows)), "rows": names}
        yield case.problem(("resultados",), "rows-do-not-match", **values)
        return
    for index, ((_, unit), label) in enumerate(zip(rows, translation.results, strict=True)):
        if bool(unit) != bool(label.unit):
            code = "untranslated-unit" if unit else "unit-not-repeated"
            yield case.problem(("resultados", index), code, value=unit or label.unit or "")


def _errata_match_the_original(case: TranslationCase) -> Iterator[Problem]:
    """``erratas`` has one text for each correction of the original."""
    record, translation = case.original.checked.record, case.translation.checked.record
    if not isinstance(record, BulletinRecord) or not isinstance(translation, BulletinTranslation):
        return
    count, expected = len(translation.errata), len(record.errata)
    if count and expected and count != expected:
        yield case.problem(("erratas",), "errata-do-not-match", count=str(count), expected=str(expected))


def _pairs(case: TranslationCase) -> Iterator[tuple[str, object, object]]:
    """Key, translated text and original text of everything optional that is translatable."""
    record, translation = case.original.checked.record, case.translation.checked.record
    if isinstance(record, PracticeRecord) and isinstance(translation, PracticeTranslation):
        yield "periodo_nota", translation.period_note, record.period_note
        yield "territorio", translation.territory, record.territory
        yield "resultados", translation.results, record.results
        yield "imagen", translation.image, record.image
        yield "archivada", translation.withdrawn, record.withdrawn
        yield "evidencia_maxima", translation.evidence_cap, record.evidence_cap
    if isinstance(record, BulletinRecord) and isinstance(translation, BulletinTranslation):
        yield "aviso", translation.notice, record.notice
        yield "dato", translation.key_figure, record.key_figure
        yield "erratas", translation.errata, record.errata
        yield "archivada", translation.withdrawn, record.withdrawn


_RULES: tuple[Callable[[TranslationCase], Iterator[Problem]], ...] = (
    _mark_names_its_base,
    _mark_is_not_in_the_future,
    _texts_match_the_original,
    _rows_match_the_original,
    _errata_match_the_original,
)
