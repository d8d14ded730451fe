"""Room 3, rendering: the durable addresses that would be lost → what a person reads, with the remedy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bbp.model.language import Language
from bbp.model.lost_addresses import Loss
from bbp.rendering.page.words import Words, load_words


def render_address_report(losses: Sequence[Loss], revision: str, known: int, language: Language) -> str:
    """One block for each folder or page: what happened, what to write, the addresses; then the counts.

    ``known`` is how many durable addresses the earlier revision had.
    """
    words = load_words(language)
    blocks = ["\n".join(_lines(loss, words)) for loss in losses]
    return "\n\n".join([*blocks, _closing(losses, revision, known, words)]) + "\n"


def _lines(loss: Loss, words: Words) -> Iterator[str]:
    yield loss.source
    yield "  " + words(f"addresses_cli.cause.{loss.cause}.what", source=loss.source, target=loss.target)
    yield "  " + words(f"addresses_cli.cause.{loss.cause}.remedy", target=loss.target)
    if loss.former_ids:
        yield f"      antes: [{', '.join(loss.former_ids)}]"
    for address in loss.addresses:
        yield f"  - {address}"


def _closing(losses: Sequence[Loss], revision: str, known: int, words: Words) -> str:
    if not losses:
        return words.count("addresses_cli.all_answer", known, revision=revision)
    lost = sum(len(loss.addresses) for loss in losses)
    return words.count("addresses_cli.lost", lost, revision=revision)
