"""`bbp responder`: what a receipt does to the repository, and what the author of the proposal reads."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from bbp.cli import main
from bbp.editing.receipt import Outcome, Receipt, write_receipt
from bbp.model.language import Language
from bbp.rendering.form.proposal_problems import ToldProblem

from tests.editing.github_server import MAIN, REPOSITORY, GitHubServer, serve_github

PROPOSED = Receipt(7, Language.ES, Outcome.PROPOSED, "xx-villa-mercado", "Mercado `id` $(x) #1 @todos")
FILE = "practicas/xx-villa-mercado/es.md"
BRANCH = "propuesta/7"
NEXT = (
    "El comité la compara con las fuentes y puede hacerle preguntas aquí. Si edita esta propuesta, "
    "el archivo se "
    "actualiza solo hasta que el comité empiece a trabajar en él. Nada se publica antes de que el "
    "comité la acepte.\n"
)


@dataclass
class Answering:
    """The command, in a folder with a receipt, against a repository of this machine."""

    root: Path
    server: GitHubServer
    capture: pytest.CaptureFixture[bytes]
    monkeypatch: pytest.MonkeyPatch

    def run(self, receipt: Receipt, source: str = "---\ntexto\n", **environment: str) -> tuple[int, str]:
        """The exit code, and what was said on either stream."""
        write_receipt(receipt, self.root / "recibido")
        if receipt.outcome is Outcome.PROPOSED:
            path = self.root / receipt.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(source.encode("utf-8", "surrogateescape"))
        self.capture.readouterr()
        with self.monkeypatch.context() as patch:
            for name in [
                name for name in os.environ if name.startswith(("GITHUB_", "LANG", "LC_", "VISTA_"))
            ]:
                patch.delenv(name)
            for name, value in (self.environment() | environment).items():
                patch.setenv(name, value)
            status = main(["responder", "--recibo", str(self.root / "recibido"), "--raiz", str(self.root)])
        said = self.capture.readouterr()
        return status, (said.out + said.err).decode("utf-8")

    def environment(self) -> dict[str, str]:
        return {
            "GITHUB_TOKEN": "clave",
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_API_URL": self.server.url,
            "GITHUB_SERVER_URL": "https://github.com",
            "RAMA_PRINCIPAL": "main",
        }

    def comment(self) -> str:
        """The only comment."""
        (comment,) = self.server.comments
        return str(comment["body"])


@pytest.fixture
def answering(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Answering]:
    (tmp_path / "docs" / "datos").mkdir(parents=True)
    with serve_github(GitHubServer()) as server:
        yield Answering(tmp_path, server, capsysbinary, monkeypatch)


def test_a_proposal_gets_a_branch_of_its_number_a_pull_request_and_an_answer(answering: Answering) -> None:
    status, said = answering.run(
        PROPOSED, VISTA_URL="https://github.com/red/banco/actions/runs/1/artifacts/2"
    )

    server = answering.server
    assert (status, said) == (0, "Se respondió a la propuesta número 7.\n")
    assert server.refs["heads/main"] == MAIN
    assert server.files(BRANCH) == {FILE: "---\ntexto\n"}
    assert server.commits[server.refs[f"heads/{BRANCH}"]] == {
        "message": "Content: propuesta de práctica xx-villa-mercado (#7)\n\nbbp-recibir:7",
        "tree": {"sha": "t1"},
        "parents": [MAIN],
    }
    (pull,) = server.pulls
    assert (pull["title"], pull["head"], pull["base"]) == (
        "Práctica: Mercado `id` $(x) #1 @todos",
        BRANCH,
        "main",
    )
    assert pull["body"].startswith(f"Propuesta recibida con el formulario, en #7. El archivo es `{FILE}`.\n")
    assert pull["body"].endswith("\n\nCloses #7")
    assert answering.comment() == (
        "<!--bbp-recibir-->\n\n"
        "Gracias: su propuesta está completa y **pasó al comité** en "
        "[el pedido n.º 20](https://github.com/red/banco/pull/20).\n\n"
        "Así se va a ver: [vista previa](https://github.com/red/banco/actions/runs/1/artifacts/2). "
        "Para abrir la "
        "vista hay que haber entrado en GitHub; es un archivo que se guarda y se abre en el "
        "navegador, y se borra "
        "después de unas semanas.\n\n" + NEXT
    )
    assert {token for _, _, token in server.requests} == {"Bearer clave"}


def test_an_edited_proposal_replaces_the_file_and_the_answer(answering: Answering) -> None:
    answering.run(PROPOSED)
    edited = Receipt(7, Language.ES, Outcome.PROPOSED, "xx-villa-feria", "Feria")

    status, _ = answering.run(edited, "---\notro\n")

    assert status == 0
    assert answering.server.files(BRANCH) == {"practicas/xx-villa-feria/es.md": "---\notro\n"}
    (pull,) = answering.server.pulls
    assert (pull["number"], pull["title"]) == (20, "Práctica: Feria")
    assert "pasó al comité" in answering.comment()


def test_the_same_proposal_twice_leaves_the_branch_as_it_is(answering: Answering) -> None:
    answering.run(PROPOSED)
    commit = answering.server.refs[f"heads/{BRANCH}"]

    answering.run(PROPOSED)

    assert answering.server.refs[f"heads/{BRANCH}"] == commit
    assert len(answering.server.pulls) == 1


def test_what_the_committee_has_worked_on_is_not_written_over(answering: Answering) -> None:
    answering.run(PROPOSED)
    answering.server.commit(BRANCH, "Content: la fecha de publicación")
    commit = answering.server.refs[f"heads/{BRANCH}"]

    status, _ = answering.run(PROPOSED, "---\notro\n")

    assert status == 0
    assert answering.server.refs[f"heads/{BRANCH}"] == commit
    assert answering.comment() == (
        "<!--bbp-recibir-->\n\n"
        "El comité ya cambió el archivo de su propuesta en [el pedido n.º "
        "20](https://github.com/red/banco/pull/20), "
        "así que esta edición **no se aplicó sola**. Cuéntele en un comentario qué quiere cambiar.\n"
    )


def test_a_closed_pull_request_is_not_opened_again(answering: Answering) -> None:
    answering.run(PROPOSED)
    answering.server.pulls[0]["state"] = "closed"
    del answering.server.refs[f"heads/{BRANCH}"]

    answering.run(PROPOSED)

    assert f"heads/{BRANCH}" not in answering.server.refs
    assert "Esta propuesta ya se cerró en [el pedido n.º 20]" in answering.comment()


def test_without_the_setting_the_branch_is_kept_and_the_run_says_which_setting(answering: Answering) -> None:
    answering.server.may_open_pulls = False

    status, said = answering.run(PROPOSED)

    assert status == 1
    assert said == (
        "Se respondió a la propuesta número 7.\n"
        "La rama quedó guardada, pero este repositorio no permite que los flujos de trabajo abran "
        "pedidos de cambios. "
        "Actívelo en Settings › Actions › General › Workflow permissions › Allow GitHub Actions to "
        "create and approve "
        "pull requests.\n"
    )
    assert answering.server.files(BRANCH) == {FILE: "---\ntexto\n"}
    assert (
        "quedó guardada en la rama `propuesta/7`. Este proyecto todavía no permite que la revisión "
        "abra el pedido de "
        "cambios sola: lo abre el comité en [esta página]"
        "(https://github.com/red/banco/compare/main...propuesta/7?expand=1)." in answering.comment()
    )


def test_problems_are_told_without_touching_the_repository(answering: Answering) -> None:
    row = ToldProblem("Cidade", "«a|b» <b>não</b> está na lista.\n@todos #1", "Corrija.")
    receipt = Receipt(7, Language.PT, Outcome.PROBLEMS, problems=(row,))

    status, _ = answering.run(receipt)

    assert status == 0
    assert answering.server.refs == {"heads/main": MAIN}
    assert answering.server.pulls == []
    assert (
        "| Cidade | «a\\|b» \\<b\\>não\\</b\\> está na lista. @\u2060todos \\#\u20601 | Corrija. |"
        in answering.comment()
    )
    assert answering.comment().startswith(
        "<!--bbp-recibir-->\n\nObrigado pela sua proposta. Há **1 ponto a corrigir** antes que possa "
        "passar ao comitê:\n"
    )


def test_only_a_program_s_own_comment_is_replaced(answering: Answering) -> None:
    answering.server.comments += [
        {"id": number, "body": "<!--bbp-recibir-->\n\nMío", "user": {"type": "User"}}
        for number in range(1, 151)
    ]
    answering.run(PROPOSED)
    answering.run(PROPOSED)

    assert len(answering.server.comments) == 151
    assert all(comment["body"].endswith("Mío") for comment in answering.server.comments[:150])


def test_notices_go_along_with_the_good_news(answering: Answering) -> None:
    notice = ToldProblem("Fuentes, renglón 1", "La dirección no es segura.", "Use https.", stops=False)
    receipt = Receipt(7, Language.ES, Outcome.PROPOSED, "xx-villa-mercado", "Mercado", (notice,))

    answering.run(receipt)

    assert (
        "Hay además 1 aviso, que no impide publicar:\n\n| Dónde | Qué pasa | Qué hacer |"
        in answering.comment()
    )


def test_what_is_no_proposal_asks_nothing_of_github(answering: Answering) -> None:
    assert answering.run(Receipt(7, Language.ES, Outcome.IGNORED))[0] == 0
    assert answering.server.requests == []


def test_a_refusal_of_github_is_told_in_one_sentence(answering: Answering) -> None:
    status, said = answering.run(PROPOSED, GITHUB_REPOSITORY="otra/cosa")

    assert (status, said) == (1, "GitHub no aceptó lo que se le pidió (respuesta 404): Not Found\n")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GITHUB_TOKEN", ""),
        ("GITHUB_API_URL", "http://api.github.com"),
        ("GITHUB_API_URL", "ftp://127.0.0.1"),
        ("GITHUB_API_URL", "https://[api"),
        ("GITHUB_SERVER_URL", "github.com"),
        ("GITHUB_REPOSITORY", ""),
    ],
)
def test_a_token_is_sent_nowhere_without_a_safe_address(answering: Answering, name: str, value: str) -> None:
    status, said = answering.run(PROPOSED, **{name: value})

    assert (status, said) == (
        1,
        f"Falta la variable {name}, o su valor no sirve. Esta orden la da el flujo de trabajo "
        "«intake» de GitHub.\n",
    )
    assert answering.server.requests == []


def test_an_address_of_previews_that_is_none_is_left_out(answering: Answering) -> None:
    assert answering.run(PROPOSED, VISTA_URL="https://[vista")[0] == 0


def test_a_file_that_is_no_text_is_not_sent(answering: Answering) -> None:
    status, said = answering.run(PROPOSED, source="\udcff")

    assert (status, said) == (1, f"No está {FILE}, o no es un archivo que se pueda enviar.\n")


def test_a_file_that_is_a_link_is_not_sent(answering: Answering) -> None:
    secret = answering.root / "secreto"
    secret.write_text("clave", "utf-8")
    folder = answering.root / "practicas" / "xx-villa-mercado"
    folder.mkdir(parents=True)
    write_receipt(PROPOSED, answering.root / "recibido")
    (folder / "es.md").symlink_to(secret)

    linked = Receipt(7, Language.ES, Outcome.PROBLEMS)
    answering.run(linked)
    write_receipt(PROPOSED, answering.root / "recibido")
    with answering.monkeypatch.context() as patch:
        for name, value in answering.environment().items():
            patch.setenv(name, value)
        status = main(
            ["responder", "--recibo", str(answering.root / "recibido"), "--raiz", str(answering.root)]
        )

    assert status == 1
    assert f"heads/{BRANCH}" not in answering.server.refs
