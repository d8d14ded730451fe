"""``python -m tests.benchmark.timed_build PROJECT SITE``: build here and print CPU seconds by stage.

A process of its own, so that its CPU time and its memory are those of a build and of nothing else.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from bbp.publishing import build as our_build
from bbp.publishing import events, site_folder, staging
from bbp.reading.library import load_library
from bbp.rendering.text.markdown import render_markdown
from mkdocs import utils
from mkdocs.__main__ import cli
from mkdocs.commands import build as mkdocs_build
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from tests.benchmark.stopwatch import Stopwatch

STAGES = ("leer", "markdown", "plantillas", "escribir", "busqueda", "resto")
READ, MARKDOWN, TEMPLATES, WRITE, SEARCH, REST = STAGES


def watch_build(stopwatch: Stopwatch) -> None:
    """Tell the stages of a build apart; a page's values count as its template.

    Little is watched that happens often: to ask for the time takes time.
    """
    stopwatch.watch(READ, load_library)
    stopwatch.watch(MARKDOWN, render_markdown)
    stopwatch.watch_method(MARKDOWN, Page, "render")
    for event in (events.on_files, events.on_env):  # our pages are rendered while these two run
        stopwatch.watch(TEMPLATES, event)
    stopwatch.watch_method(TEMPLATES, our_build.Build, "write_files")
    stopwatch.watch(TEMPLATES, mkdocs_build._build_page)
    for writer in (
        utils.write_file,
        utils.clean_directory,
        staging.publish,
        staging.discard,
    ):
        stopwatch.watch(WRITE, writer)
    stopwatch.watch_method(WRITE, File, "copy_file")
    for name in ("write_bytes", "copy"):
        stopwatch.watch_method(WRITE, site_folder.SiteFolder, name)
    stopwatch.watch_method(SEARCH, our_build.Build, "write_search")


def main(project: Path, site: Path) -> None:
    stopwatch = Stopwatch(REST)
    watch_build(stopwatch)
    cli(
        ["build", "--quiet", "--config-file", str(project / "mkdocs.yml"), "--site-dir", str(site)],
        standalone_mode=False,
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    stages = stopwatch.stages()
    cpu = {stage: round(stages.get(stage, 0.0), 3) for stage in STAGES}
    print(json.dumps({"cpu_s": cpu | {"total": round(sum(stages.values()), 3)}, "memoria_kb": peak}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
