"""Room 4, publishing: what ``mkdocs.yml`` and the environment say → settings and today."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from bbp.model.dates import parse_day
from bbp.model.language import DEFAULT_LANGUAGE
from bbp.model.settings import SettingError, Settings, make_settings
from bbp.rendering.page.words import load_words

_IN_EXTRA = ("REPO_URL", "CONTACTO_STPM", "CORREO_BOLETIN", "CORREO_BAJAS", "ISSN")
"""The variables that stand under ``extra``, in small letters."""


def read_settings(config: MkDocsConfig) -> Settings:
    """The settings of a build, which stops at a value that cannot be used; empty is unset."""
    written = {name: config.extra.get(name.lower()) for name in _IN_EXTRA} | {"SITE_URL": config.site_url}
    try:
        return make_settings({name: str(value or "") for name, value in written.items()})
    except SettingError as error:
        raise ConfigurationError(load_words(DEFAULT_LANGUAGE)(error.key, name=error.name)) from error


def read_today() -> date:
    """The day of the build: ``BBP_HOY`` (AAAA-MM-DD), else ``SOURCE_DATE_EPOCH``, else the clock's.

    Not through ``mkdocs.yml``: there a day that does not exist ends in a traceback of the YAML reader.
    """
    written = os.environ.get("BBP_HOY")
    if written:
        day = parse_day(written)
        if day is None:
            raise ConfigurationError(f"BBP_HOY={written}: AAAA-MM-DD")
        return day
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
    except (ValueError, OverflowError, OSError) as error:  # no number, or one of no day
        sentence = load_words(DEFAULT_LANGUAGE)("settings.epoch", name="SOURCE_DATE_EPOCH")
        raise ConfigurationError(sentence) from error


def project_root(config: MkDocsConfig) -> Path:
    """The folder of ``mkdocs.yml``, where ``practicas/`` and ``boletines/`` lie."""
    return Path(config.config_file_path).resolve().parent
