"""The mail of a fictional issue with everything that an issue can have."""

from __future__ import annotations

from typing import Any

from bbp.model.language import Language
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_email import BulletinEmail, render_bulletin_email

from tests.rendering.sample_library import SETTINGS, call, event, issue, library, practice, registers

EDITORIAL = """\
Un **editorial** con [una ficha](../../practicas/xx-villa-mercado/es.md), ![la plaza](plaza.jpg)
y H<sub>2</sub>O.

[Un lugar][lugar] y [una parte](#agenda).

[lugar]: https://lugar.example/ruta?a=1&b=2

### Un subtítulo

| Año | Puestos |
|---|---|
| 2016 | ~~30~~ 31 |

> Una cita
> de dos líneas.

1. uno
   - dos
2. tres
"""


def sample_email(
    language: Language = Language.ES, settings: Settings = SETTINGS, **more: Any
) -> BulletinEmail:
    """The mail; `more` has the Spanish keys of the header, or the parts of `issue`."""
    whole = {
        "edicion": "especial",
        "aviso": "Número de prueba, con todo lo que cabe.",
        "comision": "comision",
        "agenda": ["cumbre"],
        "convocatorias": ["llamado"],
        "practicas": ["xx-villa-mercado"],
        "dato": {
            "cifra": "3 de 4",
            "texto": "partes de algo",
            "fecha": "2026-11-01",
            "enlace": "https://d.example/",
        },
        "erratas": [{"fecha": "2026-11-20", "texto": "Donde decía tres debe decir cuatro."}],
        "sections": {"editorial": EDITORIAL},
    }
    note = {"es": "Con inscripción", "pt": "Com inscrição"}
    known = registers(
        (event("cumbre", "2026-12-03", ciudad="xx-villa", enlace="https://cumbre.example/", nota=note),),
        (call("llamado", abre="2026-11-01", cierra="2026-12-01"),),
    )
    one = issue("2026-t4", 7, "2026-11-15", **(whole | more))
    shelf = library((practice("xx-villa-mercado"),), (one,), known)
    return render_bulletin_email(one, shelf, settings, language)
