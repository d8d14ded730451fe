"""Room 4, publishing: what ``mkdocs.yml`` and the environment say → settings and today."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from bbp.model.settings import Settings


def read_settings(config: MkDocsConfig) -> Settings:
    """The settings of a build; an empty value counts as not set."""
    extra = config.extra
    bulletin_mail = str(extra.get("correo_boletin") or "") or None
    return Settings(
        site_url=str(config.site_url),
        repo_url=str(extra.get("repo_url") or "").rstrip("/") or None,
        contact=str(extra.get("contacto_stpm") or "") or None,
        bulletin_mail=bulletin_mail,
        unsubscribe_mail=str(extra.get("correo_bajas") or "") or bulletin_mail,
    )


def read_today(config: MkDocsConfig) -> date:
    """The day of the build: ``BBP_HOY`` (AAAA-MM-DD), else ``SOURCE_DATE_EPOCH``, else the clock's."""
    written = str(config.extra.get("hoy") or "")
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
