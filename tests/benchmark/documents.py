"""The documents of the synthetic project: practices and issues with every usual key, each translated."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bbp.model.dates import UNKNOWN
from bbp.model.format_keys import HEADINGS, Kind
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.translation import translation_base

from tests.benchmark.vocabulary import Vocabulary

TODAY = date(2026, 11, 21)
_FIRST_ISSUE_YEAR, _QUARTERS = 2010, 64
_DAYS_OF_PUBLICATION = 1500
_SITUATIONS = ("en-marcha", "en-marcha", "en-marcha", "terminada", UNKNOWN)
_ORIGINS = ("propia", "red", "prensa", "independiente", "evaluacion", "norma")
_UNITS = ("puestos", "familias", "toneladas", "%", "USD")
_UNITS_PT = {"puestos": "bancas", "familias": "famílias", "toneladas": "toneladas"}
_CURRENT_TRANSLATIONS = 0.9


@dataclass(frozen=True, slots=True)
class Corpus:
    """What the documents are made of: words by language, codes by register, cities, the ids of all
    practices and how many issues there are."""

    words: dict[Language, Vocabulary]
    codes: dict[str, tuple[str, ...]]
    cities: tuple[str, ...]
    practices: tuple[str, ...]
    issues: int


@dataclass(frozen=True, slots=True)
class _Text:
    """What one language says of a document. ``rows`` are indicator and unit."""

    title: str
    summary: str
    rows: tuple[tuple[str, str], ...]
    body: str

    def base(self, *between: str) -> str:
        """The hash that a translation carries; ``between`` stands after the title, as an issue's subject."""
        rows = (part for row in self.rows for part in row if part not in _UNITS or part in _UNITS_PT)
        return translation_base((self.title, *between, self.summary, *rows, self.body))


def practice_texts(corpus: Corpus, index: int) -> dict[Language, str]:
    """The two files of a practice."""
    random = Random(f"practice {index}")
    units = [random.choice(_UNITS) for _ in range(random.randint(1, 3))]
    es, pt = (_practice_text(corpus, language, units, random) for language in Language)
    header = "\n".join(_practice_header(corpus, index, es, random))
    translated = ", ".join(
        f"{{indicador: {_quoted(row)}" + (f", unidad: {_UNITS_PT[unit]}}}" if unit in _UNITS_PT else "}")
        for row, unit in pt.rows
    )
    own = [f"titulo: {_quoted(pt.title)}", f"resumen: {_quoted(pt.summary)}", f"resultados: [{translated}]"]
    return {
        Language.ES: f"---\n{header}\n---\n{es.body}",
        Language.PT: "\n".join(["---", *own, _mark(es.base(), random), "---", pt.body]),
    }


def _mark(base: str, random: Random) -> str:
    """Nine translations of ten are of the original as it is now."""
    known = base if random.random() < _CURRENT_TRANSLATIONS else "0" * len(base)
    return f'traduccion: {{base: "{known}", fecha: {TODAY}, revision: pendiente}}'


def _practice_text(corpus: Corpus, language: Language, units: list[str], random: Random) -> _Text:
    words = corpus.words[language]
    rows = tuple((words.text(random, 12, 60), unit) for unit in units)
    body = "\n".join(_body(corpus, Kind.PRACTICE, language, random))
    return _Text(words.text(random, 25, 80), words.text(random, 120, 300), rows, body)


def _practice_header(corpus: Corpus, index: int, text: _Text, random: Random) -> Iterator[str]:
    words, codes = corpus.words[DEFAULT_LANGUAGE], corpus.codes
    year = random.randint(1996, 2024)
    situation = random.choice(_SITUATIONS)
    yield f"titulo: {_quoted(text.title)}"
    yield f"resumen: >-\n  {text.summary}"
    yield f"ciudad: {corpus.cities[index % len(corpus.cities)]}"
    yield f"responsable: Oficina de {words.text(random, 8, 40)}"
    yield f"inicio: {year}-{random.randint(1, 12):02d}"
    yield f"situacion: {situation}" + (f"\nfin: {year + 2}" if situation == "terminada" else "")
    for register, most in {"temas": 2, "instrumentos": 2, "destinatarios": 3, "ods": 3}.items():
        yield f"{register}: [{', '.join(random.sample(codes[register], random.randint(1, most)))}]"
    yield f"fuentes:\n{_source(corpus, 1, random)}\n{_source(corpus, 2, random)}"
    yield "actores:"
    for _ in range(random.randint(1, 3)):
        kind, role = random.choice(codes["tipos_actor"]), random.choice(codes["papeles_actor"])
        yield f"  - {{nombre: {_quoted(words.text(random, 10, 50))}, tipo: {kind}, papel: {role}}}"
    yield "resultados:"
    for indicator, unit in text.rows:
        figure = f"valor: {random.randint(2, 999)}, unidad: {_quoted(unit)}, anio: {year + 1}"
        yield f"  - {{indicador: {_quoted(indicator)}, {figure}, fuente: {random.randint(1, 2)}}}"
    if random.random() < 0.4:
        yield f"monto: {{valor: {random.randint(5, 900) * 1000}, moneda: UYU, anio: {year}}}"
    yield "replicabilidad: {pasos: parcial, participacion: si, documentada: no}"
    yield f"publicada: {_publication(index, len(corpus.practices))}"


def _source(corpus: Corpus, number: int, random: Random) -> str:
    title = _quoted(corpus.words[DEFAULT_LANGUAGE].text(random, 20, 90))
    link = f'"https://villa.example/{number}/{random.randint(1, 9999)}"'
    place = f"enlace: {link}, fecha: {random.randint(2025, 2026)}-05-04, origen: {random.choice(_ORIGINS)}"
    return f"  - {{titulo: {title}, {place}}}"


def _publication(index: int, count: int) -> date:
    """The days before the first issue, in the order of the practices."""
    first = date(_FIRST_ISSUE_YEAR, 1, 1) - timedelta(days=_DAYS_OF_PUBLICATION)
    return first + timedelta(days=index * _DAYS_OF_PUBLICATION // count)


def issue_id(index: int, issues: int) -> str:
    """Issues fill the quarters in order; what does not fit is a special one."""
    quarter = index * _QUARTERS // issues
    name = f"{_FIRST_ISSUE_YEAR + quarter // 4}-t{quarter % 4 + 1}"
    first = next(one for one in range(issues) if one * _QUARTERS // issues == quarter)
    return name if index == first else f"{name}-especial-{index - first}"


def issue_texts(corpus: Corpus, index: int) -> dict[Language, str]:
    """The two files of an issue."""
    random, name = Random(f"issue {index}"), issue_id(index, corpus.issues)
    es, pt = (_issue_text(corpus, language, random) for language in Language)
    subjects = [corpus.words[language].text(random, 25, 65) for language in Language]
    year, quarter = name[:4], int(name[6])
    practices = random.sample(corpus.practices, min(4, len(corpus.practices)))
    header = [
        f"numero: {index + 1}",
        f"titulo: {_quoted(es.title)}",
        f"fecha: {year}-{quarter * 3:02d}-20",
        f"edicion: {'especial' if 'especial' in name else 'ordinaria'}",
        f"asunto: {_quoted(subjects[0])}",
        f"resumen: {_quoted(es.summary)}",
        f"practicas: [{', '.join(practices)}]",
        f"publicada: {year}-{quarter * 3:02d}-20",
    ]
    own = [
        f"titulo: {_quoted(pt.title)}",
        f"asunto: {_quoted(subjects[1])}",
        f"resumen: {_quoted(pt.summary)}",
    ]
    own.append(_mark(es.base(subjects[0]), random))
    return {
        Language.ES: "\n".join(["---", *header, "---", es.body]),
        Language.PT: "\n".join(["---", *own, "---", pt.body]),
    }


def _issue_text(corpus: Corpus, language: Language, random: Random) -> _Text:
    words = corpus.words[language]
    body = "\n".join(_body(corpus, Kind.BULLETIN, language, random))
    return _Text(words.text(random, 25, 80), words.text(random, 60, 130), (), body)


def _body(corpus: Corpus, kind: Kind, language: Language, random: Random) -> Iterator[str]:
    """About 600 words under the five headings: paragraphs, a link in each section, a list, a table."""
    for place, heading in enumerate(HEADINGS[kind][language]):
        yield f"## {heading}\n"
        for _ in range(2):
            yield _paragraph(corpus, language, random)
        yield _link(corpus, kind, language, random)
        if place == 1:
            yield f"### {corpus.words[language].text(random, 15, 50)}\n"
            yield from (f"- {corpus.words[language].sentence(random)}" for _ in range(4))
            yield ""
        if place == 2:
            yield _table(corpus, language, random)


def _paragraph(corpus: Corpus, language: Language, random: Random) -> str:
    sentences = [corpus.words[language].sentence(random) for _ in range(3)]
    sentences[1] = f"**{sentences[1]}**"
    return " ".join(sentences) + "\n"


def _link(corpus: Corpus, kind: Kind, language: Language, random: Random) -> str:
    way = "../" if kind is Kind.PRACTICE else f"../../{Kind.PRACTICE}/"
    words, target = corpus.words[language], random.choice(corpus.practices)
    return f"{words.sentence(random)} [{words.text(random, 10, 40)}]({way}{target}/{language}.md).\n"


def _table(corpus: Corpus, language: Language, random: Random) -> str:
    words = corpus.words[language]
    rows = [f"| {words.text(random, 5, 25)} | {random.randint(1, 999)} |" for _ in range(4)]
    return "\n".join([rows[0], "|---|---|", *rows[1:], ""])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
