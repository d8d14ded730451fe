"""Room 3, rendering: the mail as plain text: the same words as its HTML, in lines of 72 columns."""

from __future__ import annotations

from collections.abc import Iterator

from bbp.rendering.bulletin.bulletin_side import ShownFigure
from bbp.rendering.bulletin.email_frame import EmailFrame
from bbp.rendering.bulletin.email_parts import Part
from bbp.rendering.page.document_notices import Notice
from bbp.rendering.page.words import Words, load_words
from bbp.rendering.text.plain_text import paragraphs, underline, wrap


def render_email_text(frame: EmailFrame, before: tuple[Part, ...], after: tuple[Part, ...]) -> str:
    """Masthead, notices, parts with the figure between them, and the farewell; ends with a line end."""
    words = load_words(frame.language)
    written = (
        *_masthead(frame, words),
        *(_notice(notice) for notice in frame.notices),
        *(_part(part, words) for part in before),
        _figure(frame.figure, words) if frame.figure else "",
        *(_part(part, words) for part in after),
        *_farewell(frame, words),
    )
    return paragraphs(written) + "\n"


def _masthead(frame: EmailFrame, words: Words) -> Iterator[str]:
    yield wrap(words("email.issue", number=frame.number)) + "\n" + wrap(frame.facts)
    yield underline(frame.title, "=")
    yield wrap(frame.preheader)
    ways = [f"{words('email.web')}: {frame.web_url}"]
    if frame.other_url:
        ways.append(f"{words('email.other_language')}: {frame.other_url}")
    yield "\n".join(ways)


def _notice(notice: Notice) -> str:
    said = "\n".join(wrap(text) for text in (notice.title, notice.text) if text)
    return f"{said}\n{wrap(notice.way_out)}: {notice.url}" if notice.url else said


def _part(part: Part, words: Words) -> str:
    more = f"{wrap(words('email.more', heading=part.heading))}: {part.more_url}" if part.more_url else ""
    said = [block.text for block in part.blocks] or ([] if more else [wrap(part.empty)])
    return paragraphs([underline(part.heading, "-"), *said, more])


def _figure(figure: ShownFigure, words: Words) -> str:
    heading = underline(words("bulletin.key_figure"), "-")
    said = "\n".join(map(wrap, (figure.figure, figure.text, figure.date)))
    link = f"\n{words('bulletin.key_figure_link')}: {figure.url}" if figure.url else ""
    return f"{heading}\n\n{said}{link}"


def _farewell(frame: EmailFrame, words: Words) -> Iterator[str]:
    yield f"{words('email.read_on_web')}: {frame.web_url}"
    yield "\n".join(
        [wrap(words("email.who_sends")), wrap(_stopping(frame, words)), wrap(words("email.no_trackers"))]
    )


def _stopping(frame: EmailFrame, words: Words) -> str:
    way = frame.unsubscribing
    if way is None:
        return words("email.unsubscribe_by_answer")
    return words("email.unsubscribe", address=way.address, subject=way.subject)
