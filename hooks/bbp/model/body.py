"""Room 1, model: the bodies of the network, and which cities coordinated them when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from bbp.model.bilingual import Bilingual
from bbp.model.dates import Year
from bbp.model.fields import Text, Written, code_of
from bbp.model.paged_entry import Fault, PagedEntry

if TYPE_CHECKING:
    from bbp.model.registers import Registers


class Coordination(Written):
    """Which cities coordinated a body, and when, as a document tells it."""

    since: Year = Field(alias="desde")
    until: Year | None = Field(None, alias="hasta")
    coordinators: tuple[Annotated[str, *code_of("ciudades")], ...] = Field((), alias="coordina")
    deputies: tuple[Annotated[str, *code_of("ciudades")], ...] = Field((), alias="subcoordina")
    document: Annotated[str, *code_of("documentos")] = Field(alias="documento")
    note: Bilingual | None = Field(None, alias="nota")


class Body(PagedEntry):
    """A body of the network: a secretariat, a thematic unit, a commission, a working group."""

    schema_type = "Organization"

    acronym: Text | None = Field(None, alias="sigla")
    kind: Literal["secretaria", "unidad-tematica", "comision", "grupo-trabajo"] = Field(alias="tipo")
    parent: Annotated[str, *code_of("instancias")] | None = Field(None, alias="depende_de")
    coordinations: tuple[Coordination, ...] = Field((), alias="coordinaciones")

    def faults(self) -> Iterator[Fault]:
        """A period ends no earlier than it begins."""
        for index, period in enumerate(self.coordinations):
            if period.until and period.since.is_after(period.until):
                values = {"value": str(period.until), "start": str(period.since)}
                yield ("coordinaciones", index, "hasta"), "end-before-start", values

    def faults_among(self, registers: Registers) -> Iterator[Fault]:
        """It does not depend on itself, not even by way of others."""
        above, seen = self.parent, {self.id}
        while above and above in registers.bodies and above not in seen:
            seen.add(above)
            above = registers.bodies[above].parent
        if above == self.id:
            yield ("depende_de",), "body-under-itself", {"value": self.parent or ""}
