"""Room 1, model: the addresses and the names of the open data; written as in ``addresses``."""

from __future__ import annotations

from bbp.model.addresses import in_language
from bbp.model.language import Language
from bbp.model.register_fields import register_fields
from bbp.model.registers import PAGED_REGISTERS

_REGISTER_TABLES = {"actores": "actores_economia_solidaria"}
REGISTERS_TABLED_BY_HAND = frozenset({"instancias", "agenda", "convocatorias"})
"""Registers whose tables are older than those that follow from models: their columns keep their names."""
STATISTICS_FOLDER = "estadisticas/"
"""The folder of the tables of the statistics among the open data."""
STATISTICS_TABLES = (
    *("practicas_por_pais", "practicas_por_tema", "practicas_por_evidencia", "practicas_por_tamano"),
    *("traducciones", "actividades_por_trimestre", "encuentros_y_publicaciones", "informe_anual"),
)
"""The tables of the statistics."""
_OPEN_DATA = "datos/"
DATA_VERSION = "v1"
"""The version of the open data's format, part of every address of theirs."""
DATA_TABLES = (
    *("practicas", "resultados", "fuentes", "actores", "replicas", "respuestas"),
    *("practicas_ciudades", "practicas_temas", "practicas_ejes", "practicas_ods"),
    *("practicas_instrumentos", "practicas_destinatarios", "practicas_financiamiento"),
    *("boletines", "ciudades", "documentos", "instancias", "coordinaciones", "agenda", "convocatorias"),
    *("nombres_anteriores", "tesauro", "tipos_cambio"),
)
"""The tables of the open data, besides the closed lists; a table keeps its name as long as the version."""
DATA_BANK = "practicas.json"
"""The file of the whole bank."""
DATA_PACKAGE = "datapackage.json"
"""The file that describes the files."""


def register_table(name: str) -> str:
    """The name of the table of a register in the open data."""
    return _REGISTER_TABLES.get(name, name)


def part_table(name: str, key: str) -> str:
    """The name of the table of a group of the entries of a register: ``circuitos_paradas``."""
    return f"{register_table(name)}_{key}"


def register_tables(name: str) -> tuple[str, ...]:
    """The names of the tables of a register, its own first; those of bodies have a table made by hand."""
    parts = (part_table(name, field.key) for field in register_fields(PAGED_REGISTERS[name]) if field.is_part)
    return register_table(name), *(parts if name != "instancias" else ())


def open_data(language: Language) -> str:
    """The page that explains the open data."""
    return in_language(_OPEN_DATA, language)


def data_file(name: str) -> str:
    """A file of the open data, ``practicas.csv`` say; the version changes only when a meaning does."""
    return f"{_OPEN_DATA}{DATA_VERSION}/{name}"


def data_schema(name: str) -> str:
    """The JSON Schema of a kind of document or file, by its name."""
    return data_file(f"esquema/{name}.schema.json")
