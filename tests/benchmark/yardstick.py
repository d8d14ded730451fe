"""What Python-Markdown alone takes for the same bodies: the yardstick that carries over to another machine.

Once as MkDocs runs it, a new instance for each page with tables and a table of contents, and once with a
single instance that is reset.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import markdown

_EXTENSIONS = ("tables", "toc")
_MOST_BODIES = 400


@dataclass(frozen=True, slots=True)
class Yardstick:
    """CPU seconds for all bodies, worked out from at most 400 of them spread over the corpus."""

    new_instances: float
    one_instance: float


def measure_python_markdown(project: Path) -> Yardstick:
    """Render the bodies of the practices and issues of a project with Python-Markdown."""
    files = sorted(project.glob("practicas/*/*.md")) + sorted(project.glob("boletines/*/*.md"))
    step = -(-len(files) // _MOST_BODIES)
    bodies = [path.read_text("utf-8").split("\n---\n", 1)[1] for path in files[::step]]
    one = markdown.Markdown(extensions=_EXTENSIONS)
    scale = len(files) / len(bodies)
    return Yardstick(
        new_instances=scale * _seconds(bodies, lambda body: markdown.markdown(body, extensions=_EXTENSIONS)),
        one_instance=scale * _seconds(bodies, lambda body: one.reset().convert(body)),
    )


def _seconds(bodies: Sequence[str], render: Callable[[str], str]) -> float:
    start = time.process_time()
    for body in bodies:
        render(body)
    return time.process_time() - start
