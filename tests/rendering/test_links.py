"""Where links lead: the name of a file may have spaces and accents, its address has neither."""

from __future__ import annotations

import pytest
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.rendering.bulletin.email_prose import prose_blocks
from bbp.rendering.page.links import Links, Resolver
from bbp.rendering.text.markdown import render_markdown
from bbp.rendering.text.markdown_text import LinkNumbers

from tests.rendering.sample_library import issue, library, practice

SITE = "https://bbp.example/red/"
ADDRESS = "boletines/2026-t4/acta%20de%20oto%C3%B1o%20%28final%29.pdf"
WRITTEN = [
    "[El acta](<acta de otoño (final).pdf>)",
    "[El acta](acta%20de%20otoño%20(final).pdf)",
    "[El acta](acta%20de%20oto%C3%B1o%20%28final%29.pdf)",
    "[El acta](<./acta de otoño (final).pdf>)",
]


def resolver(root: str) -> Resolver:
    one = issue("2026-t4", 1, "2026-11-21")
    shelf = library((practice("xx-villa-mercado"),), (one,))
    return Resolver(one, Kind.BULLETIN, shelf, Links(root, Language.ES))


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("practicas/xx-villa-mercado/", "../../practicas/xx-villa-mercado/"),
        ("practicas/xx-villa-mercado/día 1.jpg", "../../practicas/xx-villa-mercado/d%C3%ADa%201.jpg"),
        ("", "../../"),
    ],
)
def test_a_link_to_an_address_is_escaped(address: str, link: str) -> None:
    assert Links("../../", Language.ES).to(address) == link


def test_the_first_page_leads_to_itself() -> None:
    assert Links("", Language.ES).to("") == "./"


@pytest.mark.parametrize("written", WRITTEN)
def test_a_file_is_linked_by_its_name_as_it_is_or_escaped(written: str) -> None:
    html = render_markdown(written, resolver("../../"))

    assert html == f'<p><a href="../../{ADDRESS}">El acta</a></p>'


@pytest.mark.parametrize("written", WRITTEN)
def test_the_mail_names_a_file_by_its_whole_address(written: str) -> None:
    (block,) = prose_blocks(written, resolver(SITE), f"{SITE}boletines/2026-t4/", LinkNumbers())

    assert block.html == f'<p><a href="{SITE}{ADDRESS}">El acta</a></p>'
    assert block.text == f"El acta[1]\n\n[1] {SITE}{ADDRESS}"


def test_the_part_of_a_page_stays_as_written() -> None:
    resolve = resolver("../../")

    assert resolve("../../practicas/xx-villa-mercado/es.md#qué-se-hizo") == (
        "../../practicas/xx-villa-mercado/#qué-se-hizo"
    )
