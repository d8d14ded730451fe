"""The pictures of a folder as the site shows them."""

from __future__ import annotations

from pathlib import Path

import pytest
from bbp.reading.images import read_pictures
from PIL import Image

from tests.pictures import halves, photograph


def sizes(folder: Path, *names: str) -> dict[str, tuple[int, int, str]]:
    found = read_pictures(folder, names)
    return {name: (one.width, one.height, one.suffix) for name, one in found.items()}


@pytest.mark.parametrize(
    ("orientation", "shown"), [(1, (90, 60)), (3, (90, 60)), (6, (60, 90)), (8, (60, 90)), (5, (60, 90))]
)
def test_a_photograph_has_the_sides_that_readers_see(
    orientation: int, shown: tuple[int, int], tmp_path: Path
) -> None:
    (tmp_path / "feria.jpg").write_bytes(photograph(90, 60, orientation=orientation))

    assert sizes(tmp_path, "feria.jpg") == {"feria.jpg": (*shown, "jpg")}


def test_photographs_stay_jpeg_and_the_rest_becomes_webp(tmp_path: Path) -> None:
    names = ("a.JPG", "b.jpeg", "c.png", "d.webp")
    for name, form in zip(names, ("JPEG", "JPEG", "PNG", "WEBP"), strict=True):
        (tmp_path / name).write_bytes(photograph(90, 60, form))

    assert {name: suffix for name, (_, _, suffix) in sizes(tmp_path, *names).items()} == {
        "a.JPG": "jpg",
        "b.jpeg": "jpg",
        "c.png": "webp",
        "d.webp": "webp",
    }


def test_what_moves_or_has_a_problem_has_no_sizes(tmp_path: Path) -> None:
    halves(90, 60).save(tmp_path / "danza.webp", save_all=True, append_images=[halves(90, 60).rotate(180)])
    Image.new("1", (4001, 8)).save(tmp_path / "larga.png")
    (tmp_path / "rota.jpg").write_bytes(b"no es una imagen")
    (tmp_path / "otra.jpg").write_bytes(photograph(90, 60, "PNG"))
    (tmp_path / "acta.pdf").write_bytes(b"%PDF-1.4")

    assert sizes(tmp_path, "danza.webp", "larga.png", "rota.jpg", "otra.jpg", "acta.pdf") == {}


def test_the_picture_of_a_telephone_with_a_second_one_behind_it_stands_still(tmp_path: Path) -> None:
    halves(90, 60).save(tmp_path / "feria.jpg", "MPO", save_all=True, append_images=[halves(30, 20)])

    assert sizes(tmp_path, "feria.jpg") == {"feria.jpg": (90, 60, "jpg")}


def test_another_content_has_another_digest_and_the_same_one_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(photograph(90, 60))
    (tmp_path / "b.jpg").write_bytes(photograph(90, 60))
    (tmp_path / "c.jpg").write_bytes(photograph(90, 61))

    digests = {name: one.digest for name, one in read_pictures(tmp_path, ("a.jpg", "b.jpg", "c.jpg")).items()}

    assert digests["a.jpg"] == digests["b.jpg"] != digests["c.jpg"]
    assert len(digests["a.jpg"]) == 16
