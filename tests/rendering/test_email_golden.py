"""The mails of the real issues and of the sample one, byte by byte: what changes in them is read there.

After a wanted change: `pytest tests/rendering/test_email_golden.py --renew-golden`, then look at the diff.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rendering.real_issues import MAILS, real_email
from tests.rendering.sample_email import sample_email

GOLDEN = Path(__file__).parents[1] / "golden" / "email"


EVERY_MAIL = {f"{issue_id}.{language}": real_email(issue_id, language) for issue_id, language in MAILS}


@pytest.mark.parametrize("name", [*EVERY_MAIL, "sample.es"])
def test_subject_html_and_text_of_a_mail_are_the_golden_files(
    name: str, request: pytest.FixtureRequest
) -> None:
    email = EVERY_MAIL.get(name) or sample_email()
    made = {"subject.txt": f"{email.subject}\n", "html": email.html, "txt": email.text}
    if request.config.getoption("--renew-golden"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        for ending, text in made.items():
            (GOLDEN / f"{name}.{ending}").write_bytes(text.encode())

    expected = {ending: (GOLDEN / f"{name}.{ending}").read_bytes().decode() for ending in made}

    assert made == expected
