"""The thesaurus of the site: what it must lead from and to, whatever is added."""

from __future__ import annotations

import pytest
from bbp.model.language import Language
from bbp.model.thesaurus import Synonyms, fold
from bbp.reading.register_files import load_registers

from tests.projects import ROOT

THESAURUS = load_registers(ROOT).registers.thesaurus


def entry_of(term: str, language: Language) -> Synonyms:
    return next(
        entry
        for entry in THESAURUS.values()
        if fold(term) in {fold(known) for known in entry.typed_in(language)}
    )


@pytest.mark.parametrize(
    ("spanish", "portuguese"),
    [
        ("feria", "feira"),
        ("emprendimiento", "empreendimento"),
        ("compras públicas", "compras governamentais"),
        ("vivienda", "moradia"),
        ("vivienda", "habitação"),
        ("basura", "lixo"),
        ("vereda", "calçada"),
        ("presupuesto participativo", "orçamento participativo"),
        ("intendencia", "prefeitura"),
        ("alcaldía", "prefeitura"),
        ("comuna", "prefeitura"),
        ("concejo", "câmara municipal"),
        ("capacitación", "formação"),
        ("trabajo", "emprego"),
        ("empleo", "trabalho"),
        ("agua potable", "água encanada"),
        ("cloaca", "esgoto"),
        ("cartonero", "catador"),
        ("huerta", "horta"),
        ("niñez", "infância"),
        ("tercera edad", "idoso"),
        ("barrio", "bairro"),
        ("colectivo", "ônibus"),
        ("ciclovía", "ciclovia"),
        ("basural", "lixão"),
        ("mancomunidad", "consórcio"),
        ("taller", "oficina"),
        ("E.S.S.", "economia solidária"),
        ("STPM", "secretaria técnica permanente"),
        ("UTDEL", "UT DEL"),
        ("ODS", "agenda 2030"),
        ("MiPyME", "micro e pequenas empresas"),
    ],
)
def test_a_word_of_either_language_leads_to_the_other(spanish: str, portuguese: str) -> None:
    entry = entry_of(spanish, Language.ES)

    assert fold(portuguese) in {fold(term) for term in entry.pt}


@pytest.mark.parametrize(
    ("term", "other"),
    [
        ("feria", "férias"),
        ("calzada", "calçada"),
        ("predio", "prédio"),
        ("capacitación", "trabalho"),
    ],
)
def test_a_false_friend_leads_nowhere(term: str, other: str) -> None:
    assert fold(other) not in {fold(known) for known in entry_of(term, Language.ES).pt}


@pytest.mark.parametrize("language", Language)
def test_every_entry_finds_something_in_either_language(language: Language) -> None:
    assert [entry.id for entry in THESAURUS.values() if not entry.found_in(language)] == []
