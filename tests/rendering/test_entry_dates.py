"""When an entry of a register is: every list says as much of it as its own page does."""

from __future__ import annotations

import pytest
from bbp.model.language import Language
from bbp.model.paged_entry import PagedEntry
from bbp.rendering.facts.entry_dates import entry_when

from tests.rendering.sample_library import call, event
from tests.rendering.sample_plans import activity, plan, publication


@pytest.mark.parametrize(
    ("entry", "spanish", "portuguese"),
    [
        (event("a", "2013-11", quincena="1"), "1.ª quincena, nov 2013", "1ª quinzena, nov 2013"),
        (event("a", "2013-07-11", fin="2013-07-14"), "11–14 jul 2013", "11–14 jul 2013"),
        (plan(hasta="2014"), "2013–2014", "2013–2014"),
        (activity("a", inicio="2013-09", fin="2013-11"), "sep–nov 2013", "set–nov 2013"),
        (activity("a", trimestres=["2", "3"]), "2.º y 3.º trimestres de 2013", "2º e 3º trimestres de 2013"),
        (activity("a", anio="sin-dato"), "Año sin dato", "Ano sem dado"),
        (call("a", cierra="2014-10-26"), "26 de octubre de 2014", "26 de outubro de 2014"),
        (publication("a"), "", ""),
    ],
)
def test_a_list_says_of_an_entry_when_it_is(entry: PagedEntry, spanish: str, portuguese: str) -> None:
    assert entry_when(entry, Language.ES) == spanish
    assert entry_when(entry, Language.PT) == portuguese
