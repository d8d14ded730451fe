"""Room 4, publishing: what ``mkdocs.yml`` and the environment say → settings and today."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from bbp.model.settings import Settings

_ISSN = re.compile(r"\d{4}-\d{3}[\dX]", re.ASCII)


def read_settings(config: MkDocsConfig) -> Settings:
    """The settings of a build; an empty value counts as not set."""
    extra = config.extra
    bulletin_mail = str(extra.get("correo_boletin") or "") or None
    return Settings(
        site_url=str(config.site_url),
        repo_url=str(extra.get("repo_url") or "").rstrip("/") or None,
        contact=str(extra.get("contacto_stpm") or "") or None,
        bulletin_mail=bulletin_mail,
        issn=_read_issn(str(extra.get("issn") or "")),
        unsubscribe_mail=str(extra.get("correo_bajas") or "") or bulletin_mail,
    )


def _read_issn(written: str) -> str | None:
    """An ISSN: seven digits and a check digit (ISO 3297), X for ten; weighted 8 to 1, a multiple of 11."""
    signs = written.replace("-", "") if _ISSN.fullmatch(written) else ""
    digits = [10 if sign == "X" else int(sign) for sign in signs]
    is_one = digits and sum(digit * (8 - place) for place, digit in enumerate(digits)) % 11 == 0
    if written and not is_one:
        raise ConfigurationError(f"ISSN={written}: NNNN-NNNC")
    return written or None


def read_today() -> date:
    """The day of the build: ``BBP_HOY`` (AAAA-MM-DD), else ``SOURCE_DATE_EPOCH``, else the clock's.

    Not through ``mkdocs.yml``: there a day that does not exist ends in a traceback of the YAML reader.
    """
    written = os.environ.get("BBP_HOY")
    if written:
        try:
            return date.fromisoformat(written)
        except ValueError as error:
            raise ConfigurationError(f"BBP_HOY={written}: AAAA-MM-DD") from error
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()


def project_root(config: MkDocsConfig) -> Path:
    """The folder of ``mkdocs.yml``, where ``practicas/`` and ``boletines/`` lie."""
    return Path(config.config_file_path).resolve().parent
