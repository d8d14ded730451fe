"""`bbp revisar` says which mails do not carry their whole issue."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from bbp.editing.check import CheckRequest, ReportFormat, check_project
from bbp.model.language import Language

from tests.projects import ROOT


@pytest.fixture
def project_with_a_long_issue(tmp_path: Path) -> Path:
    """A copy of the project's content; one section of one issue is far too long in Portuguese."""
    for name in ("practicas", "boletines", "docs/datos"):
        shutil.copytree(ROOT / name, tmp_path / name)
    file = tmp_path / "boletines" / "2016-t4" / "pt.md"
    text = file.read_text("utf-8")
    file.write_text(text.replace("## Projetos\n", "## Projetos\n" + "\nMais um texto.\n" * 3000), "utf-8")
    return tmp_path


@pytest.mark.parametrize(("strict", "status"), [(False, 0), (True, 1)])
def test_a_long_mail_is_a_notice_of_its_language_file(
    project_with_a_long_issue: Path, strict: bool, status: int
) -> None:
    request = CheckRequest(
        root=project_with_a_long_issue,
        paths=("boletines/2016-t4",),
        form=ReportFormat.TEXT,
        strict=strict,
        today=date(2026, 11, 21),
        language=Language.ES,
    )

    report, found = check_project(request)

    assert found == status
    assert "boletines/2016-t4/pt.md, linha 1" in report
    assert "O e-mail deste número passa de 60 KB; é cortado e continua na web em: «Projetos»." in report
    assert "es.md" not in report
