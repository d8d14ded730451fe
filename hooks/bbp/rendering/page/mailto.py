"""Room 3, rendering: links that open a mail program (RFC 6068)."""

from __future__ import annotations

from urllib.parse import quote


def mailto(address: str, subject: str, body: str = "") -> str:
    """The link to a new mail, without an address if need be. Line ends are CRLF, spaces ``%20``."""
    fields = {"subject": subject, "body": body.replace("\n", "\r\n")}
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items() if value)
    return f"mailto:{quote(address, safe='@')}?{query}"
