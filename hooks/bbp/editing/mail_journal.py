"""What was sent to whom, in SQLite outside of the project: what makes a second run safe.

It is no second mailing list: a person is the SHA-256 of issue and address. (Who has the address can
look it up; who has only the journal cannot read it.) Each change is on the disk before anything else happens.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from bbp.editing.mail_fate import Fate
from bbp.editing.mailing_list import same_person
from bbp.editing.refusal import RefusalError

FILE = "correo.sqlite3"
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


class Note(NamedTuple):
    """The last thing known of a message: its fate, when, and what the server answered."""

    fate: Fate
    when: datetime
    answer: str = ""


def journal_key(issue: str, address: str) -> str:
    """What stands for a person in the journal of an issue: hexadecimal SHA-256, capitals not told apart."""
    return sha256(f"{issue}\n{same_person(address)}".encode()).hexdigest()


def default_journal_path(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """In ``bbp/`` where the state of programs is kept: XDG's folder, on Windows local application data."""
    home = Path(environment.get("HOME") or Path.home())
    if platform == "win32":
        folder = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    else:
        folder = Path(environment.get("XDG_STATE_HOME") or home / ".local" / "state")
    return folder / "bbp" / FILE


class MailJournal:
    """An open journal. While it is open, no other process can open it."""

    def __init__(self, database: sqlite3.Connection, path: Path) -> None:
        self._database = database
        self._path = path

    def notes(self, issue: str) -> Mapping[str, Note]:
        """What is known of an issue, by journal key."""
        rows = self._database.execute(
            "SELECT person, fate, time, answer FROM messages WHERE issue = ?", (issue,)
        )
        return {
            person: Note(Fate(fate), datetime.fromisoformat(time), answer)
            for person, fate, time, answer in rows
        }

    def note(self, issue: str, address: str, note: Note) -> None:
        """Write it and wait until the disk has it; refuses to go on when that fails."""
        time = note.when.astimezone(UTC).isoformat(timespec="seconds")
        values = (journal_key(issue, address), issue, note.fate.value, time, note.answer)
        try:
            self._database.execute("INSERT OR REPLACE INTO messages VALUES (?, ?, ?, ?, ?)", values)
        except sqlite3.Error as error:
            raise RefusalError("mail_cli.journal_failed", path=str(self._path)) from error


@contextmanager
def open_journal(path: Path) -> Iterator[MailJournal]:
    """The journal, made when there is none, readable by its owner only, locked until it is closed.

    The lock is the system's on the open file: a killed process leaves none behind.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        database = sqlite3.connect(path, timeout=0, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise RefusalError("mail_cli.journal_unreadable", path=str(path)) from error
    with closing(database):
        _prepare(database, path)
        yield MailJournal(database, path)


def _prepare(database: sqlite3.Connection, path: Path) -> None:
    try:
        # Exclusive for as long as it is open: two runs at once would send twice.
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        database.execute("PRAGMA synchronous = EXTRA")
        database.execute("BEGIN EXCLUSIVE")
        database.execute(
            "CREATE TABLE IF NOT EXISTS messages (person TEXT PRIMARY KEY, issue TEXT NOT NULL,"
            " fate TEXT NOT NULL, time TEXT NOT NULL, answer TEXT NOT NULL)"
        )
        database.execute("COMMIT")
        database.execute("SELECT person, issue, fate, time, answer FROM messages LIMIT 1")
    except sqlite3.Error as error:
        busy = getattr(error, "sqlite_errorcode", None) in _BUSY
        key = "mail_cli.journal_busy" if busy else "mail_cli.journal_unreadable"
        raise RefusalError(key, path=str(path)) from error


def refuse_inside_project(path: Path, root: Path) -> None:
    """The project is public: a journal must not lie in it."""
    if path.resolve().is_relative_to(root.resolve()):
        raise RefusalError("mail_cli.journal_inside", path=str(path))
