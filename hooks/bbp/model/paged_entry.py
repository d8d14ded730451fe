"""Room 1, model: an entry of a register that readers meet as a page: what its model must say, and no more.

A register of such entries needs its model in ``registers.REGISTER_MODELS`` and its labels in ``words/``.
Check, JSON Schema, table of the open data, list, page, search and sitemap follow from the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, ClassVar, TypeAlias

from pydantic import Field

from bbp.model.bilingual import Bilingual, Entry
from bbp.model.dates import PartialDate
from bbp.model.fields import Identifier, Url, code_of

if TYPE_CHECKING:
    from bbp.model.registers import Registers

Fault: TypeAlias = tuple[tuple[str | int, ...], str, dict[str, str]]
"""Where in an entry, as the keys that an editor writes; the code of the problem; its values."""

Dated: TypeAlias = tuple[tuple[str, ...], PartialDate | None]
"""Where in an entry a date stands, and the date; None where it has none."""


class PagedEntry(Entry):
    """An entry with an address: its name in both languages, what is noted of it, and where that was read."""

    key_field: ClassVar[str] = "id"
    schema_type: ClassVar[str] = ""
    """What the entry is in the vocabulary of schema.org; empty for what it has no word for."""
    has_page: ClassVar[bool] = True
    """Whether its address is a page of its own; else it stands on the page of its ``host``."""

    id: Identifier
    note: Bilingual | None = Field(None, alias="nota")
    document: Annotated[str, *code_of("documentos")] | None = Field(None, alias="documento")
    link: Url | None = Field(None, alias="enlace")

    def when(self) -> PartialDate | None:
        """The date by which the entry is ordered among others, newest first; None where it has none."""
        return None

    def past(self) -> Iterator[Dated]:
        """The dates of what the entry says has been done: none of them is later than today."""
        return iter(())

    def host(self) -> tuple[str, str] | None:
        """Register and id of the entry on whose page this one stands; None when it has a page of its own."""
        return None

    def faults(self) -> Iterator[Fault]:
        """What is wrong across the fields of the entry, each of which is right by itself."""
        return iter(())

    def faults_among(self, registers: Registers) -> Iterator[Fault]:
        """What is wrong between the entry and those that it names."""
        del registers
        return iter(())
