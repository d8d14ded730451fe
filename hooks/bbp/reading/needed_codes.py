"""Room 2, reading: the codes that the calculation itself uses must stand in their closed list.

A list whose code is missing would leave a page without its label. More codes than these may stand
in the open lists; the closed ones say so in their own first lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bbp.model.bulletin_record import Edition
from bbp.model.dates import UNKNOWN
from bbp.model.evidence import HIGHEST_LEVEL
from bbp.model.fields import Codes
from bbp.model.practice_record import Origin, ResultKind, Situation
from bbp.model.problem import Problem, problem

_NEEDED: Mapping[str, tuple[str, ...]] = {
    "situaciones": tuple(Situation),
    "origenes": tuple(Origin),
    "tipos_resultado": tuple(ResultKind),
    "ediciones": tuple(Edition),
    "niveles_evidencia": tuple(str(level) for level in range(HIGHEST_LEVEL + 1)),
    "bandas_poblacion": ("hasta-49999", "50000-299999", "300000-o-mas"),
    "costos": ("sin-costo", "hasta-10k", "10k-50k", "50k-250k", "mas-250k", UNKNOWN),
    "replicabilidad": (
        "pasos",
        "costo_conocido",
        "base_legal",
        "participacion",
        "continuidad",
        "documentada",
    ),
    "tipos_actor": (UNKNOWN,),
    "papeles_actor": (UNKNOWN,),
}


def check_needed_codes(codes: Codes) -> Iterator[Problem]:
    """A problem for each code that its list does not have; lists that could not be read are passed over."""
    for name, needed in _NEEDED.items():
        for code in needed:
            if name in codes and code not in codes[name]:
                yield problem(f"docs/datos/{name}.yml", 1, "code-missing", value=code)
