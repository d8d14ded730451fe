"""Room 3, rendering: our own Jinja environment: packaged templates, autoescape, no undefined value passes."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def environment() -> Environment:
    """The environment of all our templates."""
    made = Environment(
        loader=PackageLoader("bbp", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # Whoever builds again after a template has changed asks for a new environment.
        auto_reload=False,
        # Each template is looked for thousands of times: a cache without a limit asks for no order of use.
        cache_size=-1,
    )
    # range(), namespace() and the like: no template of ours uses them, and every import would look through them.
    made.globals.clear()
    return made


def render_template(name: str, **values: object) -> str:
    """The text of a packaged template, ``pages/practice.html`` say, with its values."""
    return environment().get_template(name).render(values)
