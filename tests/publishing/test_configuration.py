"""What `mkdocs.yml` and the environment may set, and what is refused."""

from __future__ import annotations

import pytest
from bbp.publishing.configuration import read_settings
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
    with pytest.raises(ConfigurationError, match=f"^ISSN={written}: NNNN-NNNC$"):
        read_settings(configured(issn=written))
