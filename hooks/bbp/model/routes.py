"""Room 1, model: routes of the network: places in their order, as the gastronomic route of 2013 was meant."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bbp.model.bilingual import Bilingual
from bbp.model.dates import PartialDate, Year
from bbp.model.fields import Coordinate, Url, Written, code_of
from bbp.model.paged_entry import PagedEntry

Month = Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]


class Season(Written):
    """The months in which a place is open, the first and the last; it may pass the end of the year."""

    first: Month = Field(alias="desde_mes")
    last: Month = Field(alias="hasta_mes")


class Stop(Written):
    """A place of a route. Without coordinates of its own it stands where its city does."""

    city: Annotated[str, *code_of("ciudades")] = Field(alias="ciudad")
    place: Bilingual | None = Field(None, alias="lugar")
    season: Season | None = Field(None, alias="temporada")
    tradition: Bilingual | None = Field(None, alias="tradicion")
    producer: Annotated[str, *code_of("emprendimientos")] | None = Field(None, alias="productor")
    latitude: Coordinate | None = Field(None, alias="lat")
    longitude: Coordinate | None = Field(None, alias="lon")
    link: Url | None = Field(None, alias="enlace")


class Route(PagedEntry):
    """A route: its stops in the order in which they are visited."""

    schema_type = "TouristTrip"

    kind: Literal["gastronomico", "cultural", "productivo"] = Field(alias="tipo_circuito")
    bodies: tuple[Annotated[str, *code_of("instancias")], ...] = Field((), alias="instancias")
    since: Year | None = Field(None, alias="desde")
    summary: Bilingual = Field(alias="resumen")
    stops: Annotated[tuple[Stop, ...], Field(min_length=2)] = Field(alias="paradas")

    def when(self) -> PartialDate | None:
        """The year in which it opened."""
        return self.since
