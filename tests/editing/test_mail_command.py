"""`bbp correo`: the files it writes, and what it refuses, each with its sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from bbp.editing.environment_settings import read_environment_settings
from bbp.model.settings import RESERVED_SITE_URL, Settings

from tests.editing.conftest import Bbp
from tests.projects import ROOT, snapshot

NAMES = ("boletin.eml", "correo.html", "correo.txt")


CUMBRE, FERIAS = "2026-t3-cumbre/es.md", "2026-t1/pt.md"


def edit(bbp: Bbp, name: str, old: str, new: str) -> None:
    """Work on a copy of the project in which an issue says something else."""
    if not bbp.project.is_relative_to(bbp.folder):
        bbp.project = Path(shutil.copytree(bbp.project, bbp.folder / "proyecto"))
    file = bbp.project / "boletines" / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_it_writes_three_files_for_each_language_and_prints_where(bbp: Bbp) -> None:
    finished = bbp.run()

    written = [f"correo-2026-t1/{language}/{name}" for language in ("es", "pt") for name in NAMES]
    assert sorted(snapshot(bbp.folder)) == written
    assert sorted(finished.out.splitlines()) == written
    assert (finished.status, finished.err) == (0, "")


def test_only_the_language_and_the_folder_that_were_asked_for(bbp: Bbp) -> None:
    bbp.run("--idioma", "pt", "--salida", "para/enviar")

    assert sorted(snapshot(bbp.folder)) == [f"para/enviar/pt/{name}" for name in NAMES]


def test_a_second_time_gives_the_same_bytes_and_needs_no_leave(bbp: Bbp) -> None:
    bbp.run()
    first = snapshot(bbp.folder)

    finished = bbp.run()

    assert finished.status == 0
    assert snapshot(bbp.folder) == first


def test_a_file_with_other_content_is_replaced_only_when_asked(bbp: Bbp) -> None:
    mine = bbp.folder / "correo-2026-t1" / "pt" / "correo.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mis notas", "utf-8")

    refused = bbp.run()

    assert (refused.status, refused.out) == (1, "")
    assert refused.err == (
        "Estos archivos ya existen con otro contenido, y no se escribió ninguno:\n"
        "  correo-2026-t1/pt/correo.txt\n"
        "Elija otra carpeta con «--salida» o agregue «--reemplazar».\n"
    )
    assert snapshot(bbp.folder) == {"correo-2026-t1/pt/correo.txt": b"mis notas"}
    assert bbp.run("--reemplazar").status == 0
    assert mine.read_text("utf-8") != "mis notas"


def test_a_draft_is_written_to_be_looked_at_and_cannot_be_opened_to_send(bbp: Bbp) -> None:
    edit(bbp, CUMBRE, "publicada: 2026-09-15\n", "")

    finished = bbp.run("--idioma", "es", "--salida", "borrador", issue="2026-t3-cumbre")

    assert sorted(snapshot(bbp.folder / "borrador")) == ["es/correo.html", "es/correo.txt"]
    assert finished.out.endswith(
        "No se escribió boletin.eml, porque el boletín es un borrador y podría enviarse por error.\n"
    )


def test_without_a_site_address_the_files_are_written_with_a_warning(bbp: Bbp) -> None:
    del bbp.settings["SITE_URL"]

    finished = bbp.run()

    assert finished.status == 0
    assert finished.out.endswith(
        "Los enlaces llevan a https://bbp.example/, que no existe: defina SITE_URL en el entorno antes de "
        "usar estos archivos.\n"
    )


SENDING = ("--enviar", "--lista", "lista.csv")


@pytest.mark.parametrize("confirm", [(), ("--confirmar",)])
def test_a_draft_is_not_sent(bbp: Bbp, confirm: tuple[str, ...]) -> None:
    edit(bbp, CUMBRE, "publicada: 2026-09-15\n", "")
    bbp.write_list("ana@villa.example,es,")

    finished = bbp.run(*SENDING, *confirm, issue="2026-t3-cumbre")

    said = (
        "El boletín «2026-t3-cumbre» es un borrador. Publíquelo con el campo «publicada» antes de enviarlo.\n"
    )
    assert (finished.status, finished.out, finished.err) == (1, "", said)


@pytest.mark.parametrize("confirm", [(), ("--confirmar",)])
def test_a_withdrawn_issue_is_not_sent(bbp: Bbp, confirm: tuple[str, ...]) -> None:
    withdrawn = "archivada: {fecha: 2026-04-01, motivo: Foi publicado por engano.}"
    edit(bbp, FERIAS, "publicada: 2026-03-31\n", f"publicada: 2026-03-31\n{withdrawn}\n")
    edit(bbp, "2026-t1/es.md", "traduccion:", "archivada: {motivo: Se publicó por error.}\ntraduccion:")
    bbp.write_list("ana@villa.example,es,")

    finished = bbp.run(*SENDING, *confirm)

    said = "El boletín «2026-t1» está archivado y ya no se envía.\n"
    assert (finished.status, finished.out, finished.err) == (1, "", said)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (
            {"SITE_URL": ""},
            "No se sabe la dirección del sitio, y los enlaces del correo no llevarían a ninguna parte. "
            "Defina SITE_URL en el entorno: esta orden no lee mkdocs.yml.\n",
        ),
        (
            {"SITE_URL": "https://bbp.example"},
            "No se sabe la dirección del sitio, y los enlaces del correo no llevarían a ninguna parte. "
            "Defina SITE_URL en el entorno: esta orden no lee mkdocs.yml.\n",
        ),
        (
            {"CORREO_BOLETIN": ""},
            "Falta definir CORREO_BOLETIN en el entorno, con la dirección de la que sale el boletín: "
            "esta orden no lee mkdocs.yml.\n",
        ),
    ],
)
def test_a_setting_that_is_missing_stops_the_sending(bbp: Bbp, settings: dict[str, str], said: str) -> None:
    bbp.settings |= settings
    bbp.write_list("ana@villa.example,es,")

    finished = bbp.run(*SENDING)

    assert (finished.status, finished.out, finished.err) == (1, "", said)


def test_a_project_with_problems_is_neither_written_nor_sent(bbp: Bbp) -> None:
    edit(bbp, FERIAS, "comision: unidad-ejemplo", "comision: unidad-ejempo")
    bbp.write_list("ana@villa.example,es,")

    for more in ((), SENDING):
        finished = bbp.run(*more)
        assert (finished.status, finished.out) == (1, "")
        assert finished.err.startswith("boletines/2026-t1/pt.md")
        assert finished.err.endswith(
            "El proyecto tiene problemas. Corríjalos y vuelva a dar la orden; "
            "no se escribió ni se envió nada.\n"
        )


@pytest.mark.parametrize("typed", ["2026-t1/", "boletines/2026-t1", "boletines/2026-t1/es.md"])
def test_an_issue_is_named_as_other_commands_name_it(bbp: Bbp, typed: str) -> None:
    assert bbp.run(issue=typed).status == 0


def test_an_issue_that_does_not_exist(bbp: Bbp) -> None:
    finished = bbp.run(issue="2026-t9")

    assert (finished.status, finished.out) == (1, "")
    assert finished.err == (
        "No hay ningún boletín «2026-t9». Los que hay son: 2026-t3-cumbre, 2026-t2, 2026-t1.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--confirmar"], "«--confirmar» se usa solo con «--enviar»."),
        (["--lista", "x.csv"], "«--lista» se usa solo con «--enviar»."),
        (["--enviar"], "Falta «--lista» con el archivo CSV de las personas."),
        ([*SENDING, "--salida", "x"], "«--salida» no se usa con «--enviar»."),
        ([*SENDING, "--pausa", "-1"], "«-1» no es una cantidad de segundos entre 0 y 3600."),
        ([*SENDING, "--pausa", "nan"], "«nan» no es una cantidad de segundos entre 0 y 3600."),
        (["--idioma", "en"], "«en» no es uno de los valores posibles: es, pt, ambos."),
        (["--lista"], "Falta el valor de «--lista»."),
    ],
)
def test_wrong_usage_is_told(bbp: Bbp, arguments: list[str], said: str) -> None:
    finished = bbp.run(*arguments)

    assert (finished.status, finished.out, finished.err.splitlines()[0]) == (2, "", said)


def test_in_portuguese_for_who_reads_portuguese(bbp: Bbp) -> None:
    bbp.settings |= {"LANG": "pt_BR.UTF-8", "CORREO_BOLETIN": ""}
    bbp.write_list("ana@villa.example,es,")

    finished = bbp.run(*SENDING)

    assert finished.err == (
        "Falta definir CORREO_BOLETIN no ambiente, com o endereço do qual sai o boletim: "
        "este comando não lê mkdocs.yml.\n"
    )


def test_a_list_inside_the_public_project_is_pointed_out(bbp: Bbp) -> None:
    bbp.project = Path(shutil.copytree(bbp.project, bbp.folder / "proyecto"))
    shutil.move(bbp.write_list("ana@villa.example,es,"), bbp.project / "lista.csv")

    finished = bbp.run("--enviar", "--lista", str(bbp.project / "lista.csv"))

    assert finished.out.startswith(
        "Atención: la lista está dentro del proyecto, que es público. Guárdela en otra carpeta.\n"
    )


def test_the_settings_of_the_environment() -> None:
    found = read_environment_settings(
        {
            "SITE_URL": "https://ciudades.example/red",
            "REPO_URL": "https://github.com/red/bbp/",
            "CONTACTO_STPM": "",
        }
    )

    assert found == Settings("https://ciudades.example/red/", "https://github.com/red/bbp")
    assert read_environment_settings({"CORREO_BOLETIN": "a@b.example"}) == Settings(
        RESERVED_SITE_URL, bulletin_mail="a@b.example", unsubscribe_mail="a@b.example"
    )


def test_the_reserved_address_is_that_of_the_site() -> None:
    class Loader(yaml.SafeLoader):
        """Reads ``!ENV [NAME, default]`` as the list."""

    Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node))
    settings = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)

    assert settings["site_url"] == ["SITE_URL", RESERVED_SITE_URL]
