"""What a template prints: texts escaped once, finished HTML as it is, everything else as its text."""

from __future__ import annotations

import pytest
from bbp.model.language import Language
from bbp.rendering.page.environment import environment
from jinja2 import UndefinedError
from markupsafe import Markup


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("Feria & mercado", "Feria &amp; mercado"),
        ("""<b title="a">'x'</b>""", "&lt;b title=&#34;a&#34;&gt;&#39;x&#39;&lt;/b&gt;"),
        (Markup("<b>Feria &amp; mercado</b>"), "<b>Feria &amp; mercado</b>"),
        (Language.PT, "pt"),
        (12, "12"),
        (None, "None"),
    ],
)
def test_a_text_is_escaped_and_finished_html_is_not(value: object, printed: str) -> None:
    assert environment().from_string("{{ value }}").render(value=value) == printed


def test_what_a_macro_made_is_not_escaped_again() -> None:
    template = environment().from_string("{% macro b(x) %}<b>{{ x }}</b>{% endmacro %}{{ b(value) }}")
    assert template.render(value="A & B") == "<b>A &amp; B</b>"


def test_a_value_that_nobody_gave_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ value }}").render()


def test_an_attribute_that_a_value_lacks_is_an_error() -> None:
    with pytest.raises(AttributeError):
        environment().from_string("{{ value.nombre }}").render(value={"nombre": "Feria"})


def test_a_macro_prints_what_its_call_surrounds() -> None:
    macro = "{% macro b(x, y=2) %}<b>{{ x }}{{ y }}{{ caller() }}</b>{% endmacro %}"
    template = environment().from_string(macro + "{% call b(1, y='&') %}<i>{% endcall %}")
    assert template.render() == "<b>1&amp;<i></b>"
