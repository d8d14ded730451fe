"""Room 3, rendering: our own Jinja environment: packaged templates, autoescape, no undefined value passes."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def environment() -> Environment:
    """The environment of all our templates."""
    return Environment(
        loader=PackageLoader("bbp", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # Whoever builds again after a template has changed asks for a new environment.
        auto_reload=False,
    )


def render_template(name: str, **values: object) -> str:
    """The text of a packaged template, ``pages/practice.html`` say, with its values."""
    return environment().get_template(name).render(values)
