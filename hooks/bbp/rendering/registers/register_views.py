"""Room 3, rendering: the registers that show more than every register does, by their name."""

from __future__ import annotations

from collections.abc import Mapping

from bbp.rendering.registers.agenda_view import AGENDA_VIEW
from bbp.rendering.registers.body_view import BODY_VIEW
from bbp.rendering.registers.calls_view import CALLS_VIEW
from bbp.rendering.registers.economy_view import ACTORS, ENTERPRISES
from bbp.rendering.registers.finance_view import FINANCE_VIEW
from bbp.rendering.registers.metropolitan_view import METROPOLITAN_VIEW
from bbp.rendering.registers.plan_view import ACTIVITY_VIEW, PLAN_VIEW
from bbp.rendering.registers.publication_view import PUBLICATION_VIEW
from bbp.rendering.registers.register_view import RegisterView
from bbp.rendering.registers.route_view import ROUTES

VIEWS: Mapping[str, RegisterView] = {
    "instancias": BODY_VIEW,
    "agenda": AGENDA_VIEW,
    "convocatorias": CALLS_VIEW,
    "financiamiento": FINANCE_VIEW,
    "publicaciones": PUBLICATION_VIEW,
    "emprendimientos": ENTERPRISES,
    "actores": ACTORS,
    "circuitos": ROUTES,
    "gobernanza": METROPOLITAN_VIEW,
    "planes": PLAN_VIEW,
    "actividades": ACTIVITY_VIEW,
}
"""A register that is not here has the generic pages and nothing else."""

_GENERIC = RegisterView()


def view_of(register: str) -> RegisterView:
    """What the pages of a register show of their own."""
    return VIEWS.get(register, _GENERIC)
