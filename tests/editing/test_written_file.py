"""What is written is there whole or not at all, and what is no file stays what it is."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from threading import Thread

import pytest
from bbp.editing.refusal import RefusalError
from bbp.editing.written_file import write_whole


def test_a_file_that_is_there_is_replaced_only_where_it_may_be(tmp_path: Path) -> None:
    place = tmp_path / "folder" / "es.md"
    write_whole(place, "uno\n", replace=False)

    with pytest.raises(RefusalError):
        write_whole(place, "dos\n", replace=False)
    assert place.read_bytes() == b"uno\n"

    write_whole(place, "tres\n", replace=True)
    assert place.read_bytes() == b"tres\n"
    assert list(place.parent.iterdir()) == [place]


def test_a_pipe_takes_the_text_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()

    write_whole(pipe, "año\n", replace=True)
    reader.join(timeout=10)

    assert read == ["año\n".encode()]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_folder_is_refused_and_stays(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(RefusalError):
        write_whole(tmp_path / "folder", "texto", replace=True)
    assert list(tmp_path.iterdir()) == [tmp_path / "folder"]
