"""The message that one person gets: the mail of her language, with the headers of a sending."""

from __future__ import annotations

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import quote

from bbp.editing.mailing_list import Recipient, same_person
from bbp.rendering.bulletin.bulletin_email import BulletinEmail
from bbp.rendering.page.words import load_words


class Letterhead(NamedTuple):
    """What all messages of a sending share: the issue's first id, the sender, how to stop the bulletin."""

    issue: str
    sender: str
    unsubscribe_mail: str
    unsubscribe_subject: str


def compose_message(email: BulletinEmail, head: Letterhead, recipient: Recipient, when: datetime) -> bytes:
    """The message, lines ended by CRLF, in ASCII: no server on the way has to understand more.

    The Message-ID depends on issue, language and recipient: a message sent again is seen to be the same one.
    """
    person = same_person(recipient.address)
    seed = sha256(f"{head.issue}\n{email.language}\n{person}".encode()).hexdigest()
    stop = f"{head.unsubscribe_mail}?subject={quote(head.unsubscribe_subject)}"
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(load_words(email.language)("email.sender"), addr_spec=head.sender)
    message["To"] = Address(addr_spec=recipient.address)
    message["Subject"] = email.subject
    message["Date"] = format_datetime(when)
    message["Message-ID"] = f"<{head.issue}.{email.language}.{seed[:32]}@{domain_of(head.sender)}>"
    message["List-Unsubscribe"] = f"<mailto:{stop}>"
    message.set_content(email.text, cte="quoted-printable")
    message.add_alternative(email.html, subtype="html", cte="quoted-printable")
    # After the parts: to set the content takes every Content-… header away.
    message["Content-Language"] = email.language.value
    message.set_boundary(f"=_{seed[32:]}")
    return message.as_bytes()


def domain_of(address: str) -> str:
    """What stands after the @."""
    return address.rpartition("@")[2]
