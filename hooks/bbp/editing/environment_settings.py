"""The environment → the settings of a command; the site takes the same names through ``mkdocs.yml``."""

from __future__ import annotations

from collections.abc import Mapping

from bbp.editing.refusal import RefusalError
from bbp.model.settings import SettingError, Settings, make_settings


def read_environment_settings(environment: Mapping[str, str]) -> Settings:
    """The settings; refused with the name of a variable whose value cannot be used. Empty is unset."""
    try:
        return make_settings(environment)
    except SettingError as error:
        raise RefusalError(error.key, name=error.name) from error
