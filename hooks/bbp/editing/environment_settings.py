"""The environment → the settings of a command; the site takes the same names through ``mkdocs.yml``."""

from __future__ import annotations

from collections.abc import Mapping

from bbp.model.settings import Settings

RESERVED_SITE_URL = "https://bbp.example/"
"""The address in ``mkdocs.yml`` of a site that has none yet: a reserved name, it leads nowhere."""


def read_environment_settings(environment: Mapping[str, str]) -> Settings:
    """``SITE_URL``, ``REPO_URL``, ``CONTACTO_STPM``, ``CORREO_BOLETIN``, ``CORREO_BAJAS``; empty is unset."""
    written = {name: value.strip() for name, value in environment.items()}
    bulletin_mail = written.get("CORREO_BOLETIN") or None
    return Settings(
        site_url=(written.get("SITE_URL") or RESERVED_SITE_URL).rstrip("/") + "/",
        repo_url=written.get("REPO_URL", "").rstrip("/") or None,
        contact=written.get("CONTACTO_STPM") or None,
        bulletin_mail=bulletin_mail,
        unsubscribe_mail=written.get("CORREO_BAJAS") or bulletin_mail,
    )
