"""What `mkdocs.yml` and the environment may set, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from bbp.model.settings import RESERVED_SITE_URL
from bbp.publishing.configuration import read_settings, read_today
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError


def configured(**extra: str) -> MkDocsConfig:
    config = MkDocsConfig()
    config.load_dict({"site_url": "https://bbp.example/", "extra": extra})
    return config


@pytest.mark.parametrize(
    ("written", "read"), [("", None), ("1234-5679", "1234-5679"), ("2434-561X", "2434-561X")]
)
def test_an_issn_with_its_check_digit_is_taken(written: str, read: str | None) -> None:
    assert read_settings(configured(issn=written)).issn == read


@pytest.mark.parametrize("written", ["12345679", "1234-5678", "1234-567", "X234-5679", "ISSN 1234-5679"])
def test_what_is_no_issn_stops_the_build(written: str) -> None:
    said = "El valor de ISSN no es un ISSN: son ocho signos, NNNN-NNNC, y el último se calcula con los demás."
    with pytest.raises(ConfigurationError, match=f"^{said}$"):
        read_settings(configured(issn=written))


@pytest.mark.parametrize("name", ["CONTACTO_STPM", "CORREO_BOLETIN", "CORREO_BAJAS"])
@pytest.mark.parametrize(
    "written",
    ["no-es-un-correo", "a@b@c", "<x@y.example>", "x@y.example, z@y.example", "x@y.example\nBcc: a"],
)
def test_what_is_no_mail_address_stops_the_build(name: str, written: str) -> None:
    said = (
        f"El valor de {name} no es una dirección de correo: escriba una sola, sin nombre ni signos alrededor."
    )
    with pytest.raises(ConfigurationError, match=f"^{said}$"):
        read_settings(configured(**{name.lower(): written}))


@pytest.mark.parametrize("written", [None, ""])
def test_a_site_without_an_address_has_the_reserved_one(written: str | None) -> None:
    config = configured()
    config.site_url = written

    assert read_settings(config).site_url == RESERVED_SITE_URL


def test_an_address_of_a_site_with_more_than_host_and_path_stops_the_build() -> None:
    config = configured()
    config.site_url = "https://red.test.org/?q/"

    with pytest.raises(ConfigurationError, match=r"^El valor de SITE_URL no es la dirección de un sitio: "):
        read_settings(config)


def test_a_repository_is_an_address_of_the_web() -> None:
    with pytest.raises(ConfigurationError, match=r"^El valor de REPO_URL no es la dirección de un proyecto"):
        read_settings(configured(repo_url="javascript:alert(1)"))


@pytest.mark.parametrize("written", ["abc", "1e9", "9" * 30])
def test_an_epoch_that_is_no_day_stops_the_build(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BBP_HOY", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", written)

    said = "El valor de SOURCE_DATE_EPOCH no es una cantidad de segundos desde 1970."
    with pytest.raises(ConfigurationError, match=f"^{said}$"):
        read_today()


def test_the_day_of_the_build_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BBP_HOY", "2026-11-21")

    assert read_today() == date(2026, 11, 21)


@pytest.mark.parametrize("written", ["20261121", "2026-11", "2026-02-30", "mañana"])
def test_a_day_in_another_form_stops_the_build(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BBP_HOY", written)

    with pytest.raises(ConfigurationError, match=f"^BBP_HOY={written}: AAAA-MM-DD$"):
        read_today()
