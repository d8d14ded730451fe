"""Room 3, rendering: the comment under a proposal, in the language of its author, as Markdown for GitHub."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bbp.model.language import Language
from bbp.rendering.form.proposal_problems import ToldProblem
from bbp.rendering.page.words import Words, load_words
from bbp.rendering.text.inert_markdown import table

MARK = "<!--bbp-recibir-->"
"""The first line of the comment, unseen, by which it is found again and replaced."""

_MOST_ROWS = 40


class CommentLinks(NamedTuple):
    """Addresses that a comment may lead to; an empty one is not known."""

    pull: str = ""
    compare: str = ""
    preview: str = ""


def render_problems_comment(problems: Sequence[ToldProblem], language: Language) -> str:
    """What is wrong, as a table, and how to correct it."""
    words = load_words(language)
    parts = [
        words.count("proposal.comment.problems", len(problems)),
        *_rows(problems, words),
        words("proposal.comment.how_to_correct"),
    ]
    return _comment(parts)


def render_handed_comment(
    fate: str, notices: Sequence[ToldProblem], links: CommentLinks, branch: str, language: Language
) -> str:
    """That the proposal went on, how it will look, what happens next; or why an edit was not taken over.

    ``fate`` is ``received``, ``kept``, ``changed`` or ``closed``.
    """
    words = load_words(language)
    parts = [words(f"proposal.comment.{fate}", pull=links.pull, compare=links.compare, branch=branch)]
    if fate in ("received", "kept"):
        parts.append(_preview(links, words))
        if notices:
            parts += [words.count("proposal.comment.notices", len(notices)), *_rows(notices, words)]
        parts.append(words("proposal.comment.next"))
    return _comment(parts)


def pull_link(server: str, repository: str, number: int, language: Language) -> str:
    """A link to a pull request."""
    text = load_words(language)("proposal.comment.link.pull", number=number)
    return f"[{text}]({server}/{repository}/pull/{number})"


def compare_link(server: str, repository: str, main: str, branch: str, language: Language) -> str:
    """A link to the page on which a pull request of a branch is opened."""
    text = load_words(language)("proposal.comment.link.compare")
    return f"[{text}]({server}/{repository}/compare/{main}...{branch}?expand=1)"


def preview_link(address: str, language: Language) -> str:
    """A link to the preview; empty without an address."""
    text = load_words(language)("proposal.comment.link.preview")
    return f"[{text}]({address})" if address else ""


def _preview(links: CommentLinks, words: Words) -> str:
    if not links.preview:
        return words("proposal.comment.no_preview")
    return words("proposal.comment.preview", preview=links.preview)


def _rows(problems: Sequence[ToldProblem], words: Words) -> Iterator[str]:
    header = tuple(words(f"proposal.comment.{name}") for name in ("where", "what", "remedy"))
    shown = problems[:_MOST_ROWS]
    yield table(header, [(one.where, one.what, one.remedy) for one in shown])
    if len(problems) > len(shown):
        yield words.count("proposal.comment.more", len(problems) - len(shown))


def _comment(parts: Sequence[str]) -> str:
    return "\n\n".join([MARK, *parts]) + "\n"
