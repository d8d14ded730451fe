"""Room 3, rendering: the bulletin's mail → a draft that a mail program opens, as RFC 5322 bytes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from uuid import uuid5

from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_email import BulletinEmail
from bbp.rendering.bulletin.feed_entries import NAMESPACE
from bbp.rendering.page.words import load_words

UNSET_SENDER = "boletin@bbp.invalid"
"""RFC 2606: a domain that can never exist stands where nobody has set ``CORREO_BOLETIN``."""

_NOON = 12


def render_eml(email: BulletinEmail, settings: Settings, published: date) -> bytes:
    """The message as multipart/alternative, text before HTML, UTF-8 in quoted-printable, CRLF line ends.

    The same mail gives the same bytes: date (noon in UTC), identifier and boundary are fixed. It has
    no recipients; ``X-Unsent`` makes Outlook open it as a draft.
    """
    key = uuid5(NAMESPACE, f"mail/{email.first_id}/{email.language}")
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(
        load_words(email.language)("email.sender"), addr_spec=settings.bulletin_mail or UNSET_SENDER
    )
    message["Subject"] = email.subject
    message["Date"] = format_datetime(
        datetime(published.year, published.month, published.day, _NOON, tzinfo=UTC)
    )
    message["Message-ID"] = f"<{key}@{_domain(settings.host)}>"
    message["X-Unsent"] = "1"
    message.set_content(email.text, cte="quoted-printable")
    message.add_alternative(email.html, subtype="html", cte="quoted-printable")
    # After the parts: they take every Content- header away with the content that was there.
    message["Content-Language"] = email.language.value
    # «=_» cannot occur in quoted-printable (RFC 2045, 6.7): no line of a part is taken for the boundary.
    message.set_boundary(f"=_{key.hex}")
    return message.as_bytes()


def _domain(host: str) -> str:
    """The host of the site as the right side of an identifier; one with colons as a literal."""
    return f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
