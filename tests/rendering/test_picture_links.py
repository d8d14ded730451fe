"""Pictures on a page: several sizes to choose from, their room kept, their words as the editor wrote them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.pictures import Picture
from bbp.model.practice import Practice
from bbp.rendering.bulletin.bulletin_page import render_bulletin_page
from bbp.rendering.bulletin.feed_entries import feed_entry
from bbp.rendering.page.links import Links, Resolver
from bbp.rendering.practice.practice_page import render_practice_page
from bbp.rendering.text.markdown import render_markdown
from bbp.rendering.text.picture_links import pictures_by_link

from tests.rendering.page_structure import all_of, one_of, parse
from tests.rendering.sample_bank import bank, whole_practice
from tests.rendering.sample_library import SETTINGS, issue, library, practice

LARGE = Picture(4000, 3000, "00112233445566aa", "jpg")
SMALL = Picture(300, 200, "8899aabbccddeeff", "webp")
SIZES = "(min-width: 660px) 612px, calc(100vw - 32px)"
SHOWN = {
    "src": "../../imagenes/00112233445566aa-800.jpg",
    "srcset": "../../imagenes/00112233445566aa-480.jpg 480w, ../../imagenes/00112233445566aa-800.jpg 800w, "
    "../../imagenes/00112233445566aa-1200.jpg 1200w",
    "sizes": SIZES,
    "width": "1200",
    "height": "900",
    "loading": "lazy",
    "decoding": "async",
}


def with_pictures(one: Practice, **pictures: Picture) -> Practice:
    named = {name.replace("_", "."): picture for name, picture in pictures.items()}
    return replace(one, folder=replace(one.folder, pictures=named, attachments=tuple(named)))


def prose(source: str, **pictures: Picture) -> str:
    one = with_pictures(practice("xx-villa-mercado"), **pictures)
    links = Links("../../", Language.ES)
    resolve = Resolver(one, Kind.PRACTICE, library((one,)), links)
    return render_markdown(source, resolve, pictures_by_link(one, Kind.PRACTICE, links))


@pytest.mark.parametrize(
    ("language", "alt"), [(Language.ES, "Puestos de la feria"), (Language.PT, "Bancas da feira")]
)
def test_the_picture_of_a_practice_is_shown_at_several_sizes(language: Language, alt: str) -> None:
    one = with_pictures(whole_practice(), feria_jpg=LARGE)

    image = one_of(parse(render_practice_page(one, bank(one), SETTINGS, language).html), "img")

    depth = "../../" if language is Language.ES else "../../../"
    assert image.attrib == {key: value.replace("../../", depth) for key, value in SHOWN.items()} | {
        "alt": alt
    }


def test_a_picture_of_one_size_offers_no_choice() -> None:
    image = one_of(parse(prose("![Una plaza](plaza.png)", plaza_png=SMALL)), "img")

    assert image.attrib == {
        "src": "../../imagenes/8899aabbccddeeff-300.webp",
        "width": "300",
        "height": "200",
        "alt": "Una plaza",
        "loading": "lazy",
        "decoding": "async",
    }


@pytest.mark.parametrize(
    ("written", "alt", "title"),
    [
        ("![Una plaza](feria.jpg)", "Una plaza", None),
        ("![Una plaza](./feria.jpg)", "Una plaza", None),
        (
            '![La «plaza» & el "río" > 2](feria.jpg "Vista & plano")',
            'La «plaza» & el "río" > 2',
            "Vista & plano",
        ),
        ("[![Una plaza](feria.jpg)](https://villa.example/)", "Una plaza", None),
        ('<img alt="Una plaza" src="feria.jpg">', "Una plaza", None),
    ],
)
def test_a_picture_of_the_prose_keeps_its_words(written: str, alt: str, title: str | None) -> None:
    image = one_of(parse(prose(written, feria_jpg=LARGE)), "img")

    words = {"alt": alt} | ({"title": title} if title else {})
    assert image.attrib == SHOWN | words


def test_pictures_without_sizes_and_files_stay_as_they_are() -> None:
    html = prose("![Se mueve](danza.webp) [El original](feria.jpg)", feria_jpg=LARGE)

    assert html == (
        '<p><img src="../../practicas/xx-villa-mercado/danza.webp" alt="Se mueve"> '
        '<a href="../../practicas/xx-villa-mercado/feria.jpg">El original</a></p>'
    )


def test_what_looks_like_a_picture_in_a_text_is_a_text() -> None:
    source = '`<img src="../../practicas/xx-villa-mercado/feria.jpg">`'

    assert prose(source, feria_jpg=LARGE) == prose(source)


def test_an_issue_shows_its_pictures_at_several_sizes() -> None:
    one = issue("2026-t4", 1, "2026-11-21", sections={"editorial": "![Una plaza](feria.jpg)"})
    one = replace(one, folder=replace(one.folder, pictures={"feria.jpg": LARGE}, attachments=("feria.jpg",)))

    html = render_bulletin_page(one, library((), (one,)), SETTINGS, Language.ES).html

    assert [image.attrib for image in all_of(parse(html), "img")] == [SHOWN | {"alt": "Una plaza"}]


def test_the_feed_gives_the_whole_picture() -> None:
    one = with_pictures(
        practice("xx-villa-mercado", sections={"done": "![Feria](feria.jpg)"}), feria_jpg=LARGE
    )

    content = feed_entry(one, library((one,)), SETTINGS, Language.ES).content

    assert 'src="https://bbp.example/red/practicas/xx-villa-mercado/feria.jpg"' in content
