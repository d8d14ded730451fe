"""What may be set, what cannot be used, and which sites readers can open."""

from __future__ import annotations

import pytest
from bbp.model.settings import SettingError, Settings, is_address, is_web_address, make_settings


@pytest.mark.parametrize(
    ("written", "site_url"),
    [
        ("https://red.test.org", "https://red.test.org/"),
        ("https://red.test.org/", "https://red.test.org/"),
        (" https://red.test.org/bbp\n", "https://red.test.org/bbp/"),
        ("http://127.0.0.1:8000/bbp/", "http://127.0.0.1:8000/bbp/"),
        ("http://[::1]:8000", "http://[::1]:8000/"),
        ("https://múnich.test.org/boletín", "https://múnich.test.org/boletín/"),
    ],
)
def test_a_site_has_a_host_perhaps_a_path_and_a_slash_at_its_end(written: str, site_url: str) -> None:
    assert make_settings({"SITE_URL": written}).site_url == site_url


@pytest.mark.parametrize(
    "written",
    [
        *(
            "red.test.org",
            "//red.test.org",
            "ftp://red.test.org",
            "javascript:alert(1)",
            "https://",
            "https:/x",
        ),
        *("https://red.test.org/?a=b", "https://red.test.org/#a", "https://ana:clave@red.test.org"),
        *(
            "https://red.test.org/a b",
            'https://red.test.org/"',
            "https://red.test.org/'",
            "https://red.test.org/<",
        ),
        *("https://red.test.org/a\nb", "https://red\u200b.test.org", "https://red.test.org//a"),
        *("https://a..b", "https://.org", "https://" + "x" * 64 + ".org", "https://[x", "https://a,b"),
        *(
            "https://red.test.org:puerto",
            "https://red.test.org:0",
            "https://red.test.org:99999",
            "https://:80",
        ),
        *("https://https://red.test.org", "https://red.test.org" + "/a" * 5000 + "'"),
    ],
)
def test_what_is_no_address_of_a_site_is_refused(written: str) -> None:
    assert not is_web_address(written)
    with pytest.raises(SettingError) as caught:
        make_settings({"SITE_URL": written})
    assert (caught.value.name, caught.value.key) == ("SITE_URL", "settings.site")


@pytest.mark.parametrize(
    "written",
    [
        *("no-es-un-correo", "a@b", "a@b@c.test.org", "<x@y.example>", "x@y.example, z@y.example"),
        *("x@y.example\nBcc: z@y.example", "x@y.example?cc=z", "x@.example", "x@y..example", "x y@z.example"),
    ],
)
def test_what_is_no_mail_address_is_refused(written: str) -> None:
    assert not is_address(written)
    for name in ("CONTACTO_STPM", "CORREO_BOLETIN", "CORREO_BAJAS"):
        with pytest.raises(SettingError) as caught:
            make_settings({name: written})
        assert (caught.value.name, caught.value.key) == (name, "settings.mail")


def test_what_stands_around_a_value_does_not_count_and_an_empty_one_is_unset() -> None:
    found = make_settings({"CORREO_BOLETIN": " a@b.example\n", "CORREO_BAJAS": " ", "REPO_URL": "/"})

    assert found == Settings(
        "https://bbp.example/", bulletin_mail="a@b.example", unsubscribe_mail="a@b.example"
    )


@pytest.mark.parametrize(
    ("site_url", "is_public"),
    [
        ("https://red.test.org/bbp/", True),
        ("https://8.8.8.8/", True),
        ("http://red.test.org/", False),
        ("https://bbp.example/", False),
        ("https://www.example.org/", False),
        ("https://RED.INVALID./", False),
        ("https://red.test/", False),
        ("https://localhost/", False),
        ("https://a.localhost/", False),
        ("https://intranet/", False),
        ("https://nas.local/", False),
        ("https://192.168.1.10/", False),
        ("https://127.0.0.1/", False),
        ("https://[::1]/", False),
    ],
)
def test_readers_can_open_what_is_on_the_web_and_protected(site_url: str, is_public: bool) -> None:
    assert Settings(site_url).is_public is is_public
