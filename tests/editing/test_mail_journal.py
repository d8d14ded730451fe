"""The journal: what it remembers, whom it shuts out, and what it does not give away."""

from __future__ import annotations

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bbp.editing.mail_fate import Fate
from bbp.editing.mail_journal import Note, default_journal_path, journal_key, open_journal
from bbp.editing.refusal import RefusalError

WHEN = datetime(2026, 11, 21, 15, 30, tzinfo=UTC)


def test_what_was_noted_last_is_found_again_by_issue(tmp_path: Path) -> None:
    path = tmp_path / "carpeta" / "diario.sqlite3"
    with open_journal(path) as journal:
        journal.note("2026-t1", "ana@villa.example", Note(Fate.IN_DOUBT, WHEN))
        journal.note("2026-t1", "Ana@Villa.example", Note(Fate.SENT, WHEN, "250 taken"))
        journal.note("2026-t2", "ana@villa.example", Note(Fate.REFUSED, WHEN, "550 unknown"))

    with open_journal(path) as journal:
        notes = journal.notes("2026-t1")

    assert notes == {journal_key("2026-t1", "ana@villa.example"): Note(Fate.SENT, WHEN, "250 taken")}


def test_the_file_is_its_owners_and_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "estado" / "diario.sqlite3"
    with open_journal(path) as journal:
        journal.note("2026-t1", "ana@villa.example", Note(Fate.SENT, WHEN, "250 taken"))

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert b"ana" not in path.read_bytes()
    assert b"villa" not in path.read_bytes()


def test_an_open_journal_shuts_out_everybody_else_until_it_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "diario.sqlite3"
    with open_journal(path):
        pass

    with open_journal(path), pytest.raises(RefusalError) as caught, open_journal(path):
        pass

    assert caught.value.key == "mail_cli.journal_busy"
    with open_journal(path) as journal:
        assert journal.notes("2026-t1") == {}


@pytest.mark.parametrize("content", [b"not a database, just some text that is long enough\n" * 40])
def test_another_file_is_refused_and_left_as_it_was(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notas.txt"
    path.write_bytes(content)

    with pytest.raises(RefusalError) as caught, open_journal(path):
        pass

    assert caught.value.key == "mail_cli.journal_unreadable"
    assert path.read_bytes() == content


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusalError) as caught, open_journal(tmp_path):
        pass

    assert caught.value.key == "mail_cli.journal_unreadable"


@pytest.mark.parametrize(
    ("environment", "platform", "path"),
    [
        ({"HOME": "/casa"}, "linux", "/casa/.local/state/bbp/correo.sqlite3"),
        ({"HOME": "/casa", "XDG_STATE_HOME": "/estado"}, "linux", "/estado/bbp/correo.sqlite3"),
        ({"HOME": "/casa"}, "darwin", "/casa/.local/state/bbp/correo.sqlite3"),
        ({"HOME": "/casa", "LOCALAPPDATA": "/datos"}, "win32", "/datos/bbp/correo.sqlite3"),
    ],
)
def test_the_journal_lies_where_the_system_keeps_state(
    environment: dict[str, str], platform: str, path: str
) -> None:
    assert default_journal_path(environment, platform) == Path(path)
