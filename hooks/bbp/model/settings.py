"""Room 1, model: what the one who publishes sets, and what nobody has given yet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from bbp.model.language import Language

RESERVED_SITE_URL = "https://bbp.example/"
"""The address of a site that has none yet, as ``mkdocs.yml`` says too: a reserved name, it leads nowhere."""

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_MAIL = re.compile(rf"(?=.{{3,254}}\Z)(?=[^@]{{1,64}}@){_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+")
_UNFIT = r"\s\x00-\x1f\x7f\"'<>\\^`{|}?#"
_WEB = re.compile(rf"https?://[^/@{_UNFIT}]+(?:/[^/{_UNFIT}]+)*/?", re.IGNORECASE)
_HOST = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")
_ISSN = re.compile(r"\d{4}-\d{3}[\dX]", re.ASCII)
# RFC 2606, 6761 and 6762, and ICANN's .internal: names that lead nowhere outside of a machine or a network.
_NOWHERE = (
    *(".example", ".invalid", ".test", ".localhost", ".local", ".internal"),
    *(".example.com", ".example.net", ".example.org"),
)


class SettingError(Exception):
    """A variable whose value cannot be used; ``key``, of the words, says what it should be."""

    def __init__(self, name: str, key: str) -> None:
        super().__init__(name, key)
        self.name = name
        self.key = f"settings.{key}"


@dataclass(frozen=True, slots=True)
class Settings:
    """Addresses from the environment. An unset one is None: what needs it is not drawn as a button.

    ``site_url`` ends with a slash and may have a path; ``repo_url`` is the project's page on GitHub
    without a slash at its end; ``contact`` and ``bulletin_mail`` are mail addresses of offices;
    ``unsubscribe_mail`` is where a reader writes to stop the bulletin, ``bulletin_mail`` when not set;
    ``issn`` is the bulletin's number as a serial, ``NNNN-NNNC``.
    """

    site_url: str
    repo_url: str | None = None
    contact: str | None = None
    bulletin_mail: str | None = None
    unsubscribe_mail: str | None = None
    issn: str | None = None

    def absolute(self, address: str) -> str:
        """The full URL of an address of the site."""
        return self.site_url + address

    @property
    def path(self) -> str:
        """The path of the site on its host, with a slash at both ends."""
        return urlsplit(self.site_url).path or "/"

    @property
    def host(self) -> str:
        """The name of the site's host, without port; of an IPv6 address, without brackets."""
        return urlsplit(self.site_url).hostname or ""

    @property
    def is_public(self) -> bool:
        """Whether readers can open the site: https, and a host neither reserved nor of one network."""
        host = self.host.rstrip(".")
        if not self.site_url.lower().startswith("https:"):
            return False
        try:
            return ip_address(host).is_global
        except ValueError:
            return "." in host and not f".{host}".endswith(_NOWHERE)

    def edit_url(self, file: str) -> str | None:
        """GitHub's page for editing a file of the project, None without a repository."""
        return f"{self.repo_url}/edit/main/{file}" if self.repo_url else None

    def history_url(self, file: str) -> str | None:
        """GitHub's page of every change of a file of the project, None without a repository."""
        return f"{self.repo_url}/commits/main/{file}" if self.repo_url else None

    def new_file_url(self, folder: str, name: str) -> str | None:
        """GitHub's page for adding a file to a folder of the project, None without a repository."""
        return f"{self.repo_url}/new/main/{folder}?filename={name}" if self.repo_url else None

    def issue_form_url(self, language: Language) -> str | None:
        """The project's issue form for a practice in a language on GitHub, None without a repository."""
        form = f"practica-{language}.yml"
        return f"{self.repo_url}/issues/new?template={form}" if self.repo_url else None


def make_settings(written: Mapping[str, str]) -> Settings:
    """The settings as variables say them, by name; raises a ``SettingError`` for a value that cannot be used.

    ``SITE_URL``, ``REPO_URL``, ``CONTACTO_STPM``, ``CORREO_BOLETIN``, ``CORREO_BAJAS`` and ``ISSN``; an empty
    one is not set, spaces around a value do not count. Names of other variables are not looked at.
    """
    bulletin_mail = _mail(written, "CORREO_BOLETIN")
    return Settings(
        site_url=f"{_web(written, 'SITE_URL', 'site') or RESERVED_SITE_URL.rstrip('/')}/",
        repo_url=_web(written, "REPO_URL", "repository"),
        contact=_mail(written, "CONTACTO_STPM"),
        bulletin_mail=bulletin_mail,
        unsubscribe_mail=_mail(written, "CORREO_BAJAS") or bulletin_mail,
        issn=_issn(written, "ISSN"),
    )


def _mail(written: Mapping[str, str], name: str) -> str | None:
    text = written.get(name, "").strip()
    if text and not is_address(text):
        raise SettingError(name, "mail")
    return text or None


def _web(written: Mapping[str, str], name: str, key: str) -> str | None:
    """A web address without a slash at its end."""
    text = written.get(name, "").strip().rstrip("/")
    if text and not is_web_address(text):
        raise SettingError(name, key)
    return text or None


def _issn(written: Mapping[str, str], name: str) -> str | None:
    """An ISSN: seven digits and a check digit (ISO 3297), X for ten; weighted 8 to 1, a multiple of 11."""
    text = written.get(name, "").strip()
    signs = text.replace("-", "") if _ISSN.fullmatch(text) else ""
    digits = [10 if sign == "X" else int(sign) for sign in signs]
    is_one = digits and sum(digit * (8 - place) for place, digit in enumerate(digits)) % 11 == 0
    if text and not is_one:
        raise SettingError(name, "issn")
    return text or None


def is_address(text: str) -> bool:
    """Whether a text is a plain mail address in ASCII, at most 254 characters, with a dotted host."""
    return bool(_MAIL.fullmatch(text))


def is_web_address(text: str) -> bool:
    """Whether a text is http or https, a host, perhaps a port and a path.

    No user, query, fragment, space, quote or empty part of the path: pages, mails and scripts are made of it.
    """
    if not _WEB.fullmatch(text) or not text.isprintable():
        return False
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").removesuffix(".")
        is_port = parts.port is None or parts.port > 0
        return is_port and (":" in host or bool(_HOST.fullmatch(host.encode("idna").decode("ascii"))))
    except ValueError:  # a port that is no number, brackets left open, a label too long or empty
        return False
