"""The tables of the statistics among the open data, byte by byte."""

from __future__ import annotations

import pytest
from bbp.model import data_addresses
from bbp.model.library import Library
from bbp.rendering.data.data_table import render_csv
from bbp.rendering.data.open_data import open_data
from bbp.rendering.data.statistics_tables import statistics_tables

from tests.rendering.sample_bank import STALLS, bank
from tests.rendering.sample_library import SETTINGS, event, practice, translated
from tests.rendering.sample_plans import activity, planned, publication

LIBRARY = planned(
    activity("a", trimestres=["2"], realizada="si"),
    activity("b", trimestres=["2", "3"]),
    practices=(
        practice("xx-villa-uno", temas=["economia", "agua"], resultados=[STALLS]),
        practice("xx-aldea-dos", temas=["agua"], ciudad="xx-aldea", translation=translated("Tradução")),
    ),
    events=(event("foro", "2013-07", organiza=["comision"], estado="realizada"), event("otro", "2013")),
    publications=(publication("libro", fecha="2013"), publication("sin-fecha")),
    issues=(("2013-t3", 1, "2013-09-30"),),
)
EXPECTED = {
    "practicas_por_pais": """\
codigo,codigo_es,codigo_pt,practicas,buenas_practicas
BR,Brasil,Brasil,1,0
UY,Uruguay,Uruguai,1,1
""",
    "practicas_por_tema": """\
codigo,codigo_es,codigo_pt,practicas,buenas_practicas
agua,Agua,Água,2,1
economia,Economía Solidaria,Economia Solidária,1,1
""",
    "practicas_por_evidencia": """\
codigo,codigo_es,codigo_pt,practicas,buenas_practicas
0,Nivel 0,Nível 0,0,0
1,Nivel 1,Nível 1,1,0
2,Nivel 2,Nível 2,1,1
3,Nivel 3,Nível 3,0,0
4,Nivel 4,Nível 4,0,0
""",
    "practicas_por_tamano": """\
codigo,codigo_es,codigo_pt,practicas,buenas_practicas
hasta-49999,Hasta 49 999,Até 49 999,1,1
sin-dato,Sin dato,Sem dado,1,0
""",
    "traducciones": """\
idioma,traduccion,traduccion_es,traduccion_pt,practicas,boletines
pt,revisada,Revisada,Revisada,0,0
pt,sin-revisar,Sin revisar,Sem revisão,0,0
pt,desactualizada,Desactualizada,Desatualizada,1,0
pt,falta,Falta,Falta,1,1
es,revisada,Revisada,Revisada,0,0
es,sin-revisar,Sin revisar,Sem revisão,0,0
es,desactualizada,Desactualizada,Desatualizada,0,0
es,falta,Falta,Falta,0,0
""",
    "actividades_por_trimestre": """\
anio,trimestre,actividades,realizadas,parciales,no_realizadas,sin_dato
2013,3,1,0,0,0,1
2013,2,2,1,0,0,1
""",
    "encuentros_y_publicaciones": """\
anio,instancia,presenciales,presenciales_realizados,virtuales,publicaciones
2013,comision,1,1,0,1
2013,,1,0,0,0
""",
    "informe_anual": """\
anio,actividades,realizadas,parciales,no_realizadas,sin_dato,eventos,publicaciones,\
practicas_iniciadas,practicas_publicadas,boletines,convocatorias
2026,0,0,0,0,0,0,0,0,2,0,0
2016,0,0,0,0,0,0,0,2,0,0,0
2013,2,1,0,0,1,2,1,0,0,1,0
""",
}


@pytest.mark.parametrize("name", data_addresses.STATISTICS_TABLES)
def test_a_table_holds_the_counts_of_the_page(name: str) -> None:
    (table,) = (one for one in statistics_tables(LIBRARY) if one.name == name)

    assert render_csv(table) == "\ufeff" + EXPECTED[name].replace("\n", "\r\n")


@pytest.mark.parametrize("library", [LIBRARY, bank()], ids=["some", "empty"])
def test_each_has_a_file_in_a_folder_of_its_own_whatever_the_bank_holds(library: Library) -> None:
    files = [address for address in open_data(library, SETTINGS).files if "estadisticas" in address]

    assert files == [f"datos/v1/estadisticas/{name}.csv" for name in data_addresses.STATISTICS_TABLES]
