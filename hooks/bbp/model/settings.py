"""Room 1, model: what the one who publishes sets, and what nobody has given yet."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit


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

    def edit_url(self, file: str) -> str | None:
        """GitHub's page for editing a file of the project, None without a repository."""
        return f"{self.repo_url}/edit/main/{file}" if self.repo_url else None

    def new_file_url(self, folder: str, name: str) -> str | None:
        """GitHub's page for adding a file to a folder of the project, None without a repository."""
        return f"{self.repo_url}/new/main/{folder}?filename={name}" if self.repo_url else None
