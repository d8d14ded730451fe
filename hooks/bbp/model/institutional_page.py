"""Room 1, model: an institutional page, which is a file of ``docs/``: its name and its header.

``docs/<slug>.es.md`` and ``docs/<slug>.pt.md`` are the same page in each language; its text is Markdown
as MkDocs reads it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bbp.model.fields import Text, Written
from bbp.model.language import Language

_NAME = re.compile(r"(?P<slug>[a-z0-9-]+)\.(?P<language>es|pt)\.md")


@dataclass(frozen=True, slots=True)
class PageName:
    """What the name of a file of ``docs/`` says: the page, as it stands in its address, and the language."""

    slug: str
    language: Language

    @property
    def file_name(self) -> str:
        """The name of the file."""
        return f"{self.slug}.{self.language}.md"

    def in_language(self, language: Language) -> PageName:
        """The name of the same page in a language."""
        return PageName(self.slug, language)


def read_page_name(file_name: str) -> PageName | None:
    """What a file name says; None when it is not that of a page."""
    found = _NAME.fullmatch(file_name)
    return PageName(found["slug"], Language(found["language"])) if found else None


class PageHeader(Written):
    """The header of a page. The keys are those that MkDocs knows."""

    title: Text
    description: Text | None = None
    template: Text | None = None
