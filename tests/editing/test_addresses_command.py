"""`bbp direcciones`: what it names when an address of an earlier revision would stop answering."""

from __future__ import annotations

from pathlib import Path

import pytest
from bbp.cli import main

from tests.editing.git_project import GitProject, create_project


@pytest.fixture
def project(tmp_path: Path) -> GitProject:
    return create_project(tmp_path / "copia")


def compare(
    project: GitProject,
    capsysbinary: pytest.CaptureFixture[bytes],
    revision: str = "antes",
    language: str = "es",
) -> tuple[int, str]:
    """The exit code, and what was said on either stream."""
    status = main(["direcciones", f"--contra={revision}", "--raiz", str(project.root), "--idioma", language])
    said = capsysbinary.readouterr()
    return status, (said.out + said.err).decode("utf-8")


Said = pytest.CaptureFixture[bytes]


def test_new_texts_and_lost_drafts_lose_no_address(project: GitProject, capsysbinary: Said) -> None:
    project.document("practicas/xx-villa-nueva", "titulo: Nueva", "publicada: 2026-11-03")
    project.remove("practicas/xx-villa-borrador")
    project.remove("practicas/xx-villa-feria/foto.jpg")

    assert compare(project, capsysbinary) == (
        0,
        "Las 114 direcciones duraderas de «antes» siguen respondiendo.\n",
    )


def test_a_renamed_folder_is_named_with_the_line_to_paste(project: GitProject, capsysbinary: Said) -> None:
    project.move("practicas/xx-villa-feria", "practicas/xx-villa-mercado")
    project.document("practicas/xx-villa-mercado", "titulo: Feria", "publicada: 2026-11-01")

    assert compare(project, capsysbinary) == (
        1,
        """\
practicas/xx-villa-feria
  «practicas/xx-villa-feria» se llama ahora «practicas/xx-villa-mercado», y nada lleva de las direcciones \
anteriores a las nuevas.
  Ponga esta línea en el encabezado del original, en «practicas/xx-villa-mercado»:
      antes: [xx-villa-puesto, xx-villa-feria]
  - practicas/xx-villa-feria/
  - practicas/xx-villa-feria/plano.pdf
  - practicas/xx-villa-feria/practica.json
  - practicas/xx-villa-puesto/
  - practicas/xx-villa-puesto/plano.pdf
  - practicas/xx-villa-puesto/practica.json
  - pt/practicas/xx-villa-feria/
  - pt/practicas/xx-villa-puesto/

8 direcciones que respondían en «antes» dejarían de responder.
""",
    )


def test_the_pasted_line_is_enough(project: GitProject, capsysbinary: Said) -> None:
    project.move("practicas/xx-villa-feria", "practicas/xx-villa-mercado")
    project.document(
        "practicas/xx-villa-mercado",
        "titulo: Feria",
        "publicada: 2026-11-01",
        "antes: [xx-villa-puesto, xx-villa-feria]",
    )

    assert compare(project, capsysbinary)[0] == 0


def test_a_removed_issue_takes_its_mail_files_along(project: GitProject, capsysbinary: Said) -> None:
    project.remove("boletines/2026-t4")

    status, said = compare(project, capsysbinary)

    assert status == 1
    assert said.splitlines() == [
        "boletines/2026-t4",
        "  La carpeta «boletines/2026-t4» ya no está.",
        "  Si se retira, devuélvala y agregue «archivada» con fecha y motivo: la página queda y lo dice. "
        "Si cambió de nombre, ponga esta línea en el encabezado del original, en la carpeta nueva:",
        "      antes: [2026-t4]",
        "  - boletines/2026-t4/",
        "  - boletines/2026-t4/boletin.eml",
        "  - boletines/2026-t4/correo.html",
        "  - boletines/2026-t4/correo.txt",
        "  - pt/boletines/2026-t4/",
        "  - pt/boletines/2026-t4/boletin.eml",
        "  - pt/boletines/2026-t4/correo.html",
        "  - pt/boletines/2026-t4/correo.txt",
        "",
        "8 direcciones que respondían en «antes» dejarían de responder.",
    ]


def test_a_published_text_that_is_a_draft_again_is_named(project: GitProject, capsysbinary: Said) -> None:
    project.document("practicas/xx-villa-huerta", "titulo: Huerta")

    status, said = compare(project, capsysbinary)

    assert status == 1
    assert said.splitlines()[:3] == [
        "practicas/xx-villa-huerta",
        "  «practicas/xx-villa-huerta» estaba en el sitio y ahora es un borrador: no tiene «publicada».",
        "  Devuelva «publicada» con su fecha. Si hay que retirar el texto, agregue también «archivada» "
        "con fecha y motivo: la página queda y lo dice.",
    ]


def test_a_withdrawn_text_keeps_its_addresses(project: GitProject, capsysbinary: Said) -> None:
    project.document(
        "practicas/xx-villa-huerta",
        "titulo: Huerta",
        "publicada: 2026-11-01",
        "archivada: {fecha: 2026-11-05, motivo: Se retiró por un error.}",
    )

    assert compare(project, capsysbinary)[0] == 0


def test_a_forgotten_former_id_is_named_with_the_whole_line(project: GitProject, capsysbinary: Said) -> None:
    project.document(
        "practicas/xx-villa-feria", "titulo: Feria", "publicada: 2026-11-01", "antes: [xx-villa-otra]"
    )

    status, said = compare(project, capsysbinary)

    assert status == 1
    assert said.splitlines()[1:4] == [
        "  En «antes» de «practicas/xx-villa-feria» faltan nombres que la carpeta tuvo.",
        "  Deje esta línea en el encabezado del original:",
        "      antes: [xx-villa-puesto, xx-villa-otra]",
    ]


def test_a_missing_document_beside_the_text_is_named(project: GitProject, capsysbinary: Said) -> None:
    project.remove("practicas/xx-villa-feria/plano.pdf")

    status, said = compare(project, capsysbinary)

    assert status == 1
    assert said.splitlines()[1:4] == [
        "  Ya no está un archivo adjunto de «practicas/xx-villa-feria», al que otros pueden haber enlazado.",
        "  Devuelva el archivo, con el mismo nombre, a «practicas/xx-villa-feria».",
        "  - practicas/xx-villa-feria/plano.pdf",
    ]


def test_an_institutional_page_is_missed_in_the_languages_in_which_it_answered(
    project: GitProject, capsysbinary: Said
) -> None:
    project.remove("docs/acerca.es.md")  # the Portuguese text does not stand in for the Spanish one
    project.remove("docs/proponer.es.md")  # shown under /pt/ too, for want of a translation

    status, said = compare(project, capsysbinary)

    assert status == 1
    assert [line for line in said.splitlines() if not line.startswith("  ") or line.startswith("  - ")] == [
        "docs/acerca.es.md",
        "  - acerca/",
        "",
        "docs/proponer.es.md",
        "  - proponer/",
        "  - pt/proponer/",
        "",
        "3 direcciones que respondían en «antes» dejarían de responder.",
    ]


def test_a_text_that_today_s_check_refuses_had_its_addresses_all_the_same(
    project: GitProject, capsysbinary: Said
) -> None:
    project.write(
        "practicas/Xx_Villa-rara/es.md",
        "---\ntitulo: [Rara\npublicada: 2026-11-01\nantes: [xx-villa-vieja]\n---\n",
    )
    project.commit("rota")
    project.remove("practicas/Xx_Villa-rara")

    status, said = compare(project, capsysbinary, "rota")

    assert status == 1
    assert [line for line in said.splitlines() if line.startswith("  - ")] == [
        "  - practicas/Xx_Villa-rara/",
        "  - practicas/Xx_Villa-rara/practica.json",
        "  - practicas/xx-villa-vieja/",
        "  - practicas/xx-villa-vieja/practica.json",
        "  - pt/practicas/Xx_Villa-rara/",
        "  - pt/practicas/xx-villa-vieja/",
    ]


@pytest.mark.parametrize(
    ("language", "what", "remedy"),
    [
        (
            "es",
            "La entrada «foro» ya no está en «docs/datos/agenda.yml», o cambió de «id».",
            "Devuélvala con el mismo «id»: los correos y los boletines enlazan su página. "
            "Lo que cambió se dice en la entrada misma.",
        ),
        (
            "pt",
            "A entrada «foro» já não está em «docs/datos/agenda.yml», ou mudou de «id».",
            "Devolva-a com o mesmo «id»: os e-mails e os boletins apontam para a página dela. "
            "O que mudou se diz na própria entrada.",
        ),
    ],
)
def test_an_entry_of_a_register_that_is_gone_is_named(
    project: GitProject, capsysbinary: Said, language: str, what: str, remedy: str
) -> None:
    project.write("docs/datos/agenda.yml", "- {id: feria, es: Feria}\n- {id: foro, es: Foro}\n")
    project.commit("con-foro")
    project.write("docs/datos/agenda.yml", "- {id: feria, es: Feria}\n")

    status, said = compare(project, capsysbinary, "con-foro", language)

    assert (status, said.splitlines()[:5]) == (
        1,
        [
            "docs/datos/agenda.yml",
            f"  {what}",
            f"  {remedy}",
            "  - agenda/foro/",
            "  - pt/agenda/foro/",
        ],
    )


def test_a_project_below_the_root_of_its_repository_is_compared_with_itself(
    tmp_path: Path, capsysbinary: Said
) -> None:
    project = create_project(tmp_path / "copia", below="sitio/bbp")
    project.remove("docs/proponer.es.md")

    status, said = compare(project, capsysbinary)

    assert (status, said.splitlines()[0]) == (1, "docs/proponer.es.md")


@pytest.mark.parametrize("revision", ["no-existe", "--help", "antes:docs/acerca.es.md"])
def test_an_unknown_revision_is_wrong_usage(project: GitProject, capsysbinary: Said, revision: str) -> None:
    status, said = compare(project, capsysbinary, revision)

    assert (status, said) == (
        2,
        f"git no conoce la revisión «{revision}». Revise el nombre; si a esta copia le falta historia, "
        "tráigala con «git fetch --unshallow».\n",
    )


def test_outside_a_checkout_there_is_nothing_to_compare_with(
    tmp_path: Path, capsysbinary: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs" / "datos").mkdir(parents=True)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    status, said = compare(GitProject(tmp_path), capsysbinary, language="pt")

    assert (status, said) == (
        2,
        f"«{tmp_path}» não é uma cópia de trabalho do git: não há revisão com a qual comparar.\n",
    )


def test_without_git_the_command_says_so(
    project: GitProject, capsysbinary: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    assert compare(project, capsysbinary) == (
        2,
        "No se encuentra git, que hace falta para leer una revisión anterior.\n",
    )
