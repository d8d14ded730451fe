"""``bbp direcciones``: no address that the site had at an earlier revision may stop answering."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bbp.editing.earlier_revision import write_revision
from bbp.model.durable_addresses import durable_addresses
from bbp.model.language import Language
from bbp.model.lost_addresses import lost_addresses
from bbp.reading.durable_site import read_durable_site
from bbp.rendering.desk.address_report import render_address_report


def check_addresses(root: Path, revision: str, language: Language) -> tuple[str, int]:
    """The report and the exit code: 0 when every durable address still answers, 1 when one would not.

    Both sides are read with today's code, the earlier one from a copy that is removed afterwards.
    """
    with tempfile.TemporaryDirectory(prefix="bbp-revision-") as folder:
        write_revision(root, revision, Path(folder))
        earlier = read_durable_site(Path(folder))
    losses = lost_addresses(earlier, read_durable_site(root))
    report = render_address_report(losses, revision, len(durable_addresses(earlier)), language)
    return report, 1 if losses else 0
