"""The built sites answer at every durable address, former ids included; shared links have their picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from bbp.model.durable_addresses import durable_addresses
from bbp.reading.durable_site import read_durable_site

from tests.built_site import Site
from tests.projects import HOST, PREFIX, ROOT, SAMPLE

GOLDEN = Path(__file__).parents[1] / "golden" / "durable_addresses.txt"


def missing(site: Site, project: Path) -> list[str]:
    wanted = durable_addresses(read_durable_site(project))
    return sorted(address for address in wanted if not site.answers(f"{HOST}{PREFIX}{address}"))


def test_no_durable_address_of_the_sample_site_is_ever_given_up(request: pytest.FixtureRequest) -> None:
    """The golden file only grows: `--renew-golden` adds what is new, and what is lost stays and fails."""
    promised = set(GOLDEN.read_text("utf-8").split())
    now = {f"/{address}" for address in durable_addresses(read_durable_site(SAMPLE))}
    if request.config.getoption("--renew-golden"):
        promised |= now
        GOLDEN.write_text("".join(f"{address}\n" for address in sorted(promised)), "utf-8")

    lost, new = sorted(promised - now), sorted(now - promised)

    assert not lost, f"A mail or a reader's list may hold these; let them answer again: {lost}"
    assert not new, f"Durable from now on; run with --renew-golden to write them into {GOLDEN.name}: {new}"


def test_the_sample_site_answers_at_every_durable_address(sample_site: Site, sample_project: Path) -> None:
    assert missing(sample_site, sample_project) == []


def test_the_real_site_answers_at_every_durable_address(real_site: Site) -> None:
    assert missing(real_site, ROOT) == []


def test_a_mail_file_at_a_former_address_is_the_same_file(sample_site: Site) -> None:
    copies = [
        name for name in sample_site.files if name.endswith(("/correo.html", "/correo.txt", "/boletin.eml"))
    ]
    redirects = [address for address, page in sample_site.pages.items() if page.is_redirect]
    former = [name for name in copies if f"{name.rpartition('/')[0]}/" in redirects]

    assert former
    for name in former:
        assert any(
            other not in former and sample_site.read(other) == sample_site.read(name) for other in copies
        )


def test_every_page_has_a_picture_for_shared_links_that_exists(site: Site) -> None:
    for page in site.pages.values():
        if page.is_redirect or page.tree.find("head/meta[@property='og:url']") is None:
            continue
        (picture,) = page.find_all("meta", property="og:image")
        assert site.answers(picture.get("content", "")), page.address
        assert page.find("meta", property="og:image:alt").get("content")
        assert page.find("meta", name="twitter:card").get("content") == "summary_large_image"


def test_both_forms_of_each_feed_are_announced(site: Site) -> None:
    links = [link for link in site.page("").find_all("link") if link.get("rel") == "alternate feed"]

    assert [(link.get("type"), link.get("href")) for link in links] == [
        ("application/atom+xml", "practicas/atom.xml"),
        ("application/atom+xml", "boletines/atom.xml"),
        ("application/feed+json", "practicas/feed.json"),
        ("application/feed+json", "boletines/feed.json"),
    ]
