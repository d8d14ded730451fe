"""``make bench``: what a bank of N practices in two languages costs to build, to open and to search.

A synthetic project is written to a temporary folder and built as ``mkdocs build`` builds it. Times are CPU
seconds (user and system, children included): the clock on the wall depends on what else the machine does.
The real site is built first, so that what is measured finds modules and templates compiled, as every build
but a machine's first one does. The last line of the output is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bbp.model.language import Language

from tests.benchmark.corpus import PRACTICES_PER_ISSUE, write_project
from tests.benchmark.documents import TODAY
from tests.benchmark.filter_time import PRACTICES as FILTERED_PRACTICES
from tests.benchmark.filter_time import FilterTime, measure_filter
from tests.benchmark.first_query import FirstQuery, measure_first_query
from tests.benchmark.mails import MailCosts, measure_mails
from tests.benchmark.search_quality import measure_search_quality
from tests.benchmark.sizes import KB, SiteSizes, measure_site
from tests.benchmark.stopwatch import cpu_seconds
from tests.benchmark.vocabulary import read_vocabulary
from tests.benchmark.yardstick import Yardstick, measure_python_markdown

ROOT = Path(__file__).parents[1]
CHECKED_PRACTICES = 2500
_CHECK = "import sys; from bbp.cli import main; sys.exit(main())"


@dataclass(frozen=True, slots=True)
class BuildCost:
    """CPU seconds by stage, and the largest memory of the build in MB."""

    cpu: dict[str, float]
    memory: int


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that one run measured."""

    count: int
    build: BuildCost
    sizes: SiteSizes
    query: FirstQuery
    filter: FilterTime
    quality: float | None
    yardstick: Yardstick
    check_seconds: float
    mails: MailCosts
    exponent: float | None


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="bbp-bench-") as folder:
        results = _measure(Path(folder), options.n, options.compare)
    print("\n".join(_report(results)))
    print(json.dumps(_summary(results), ensure_ascii=False))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--n", type=int, default=1000, metavar="N", help="practices, each in two languages")
    parser.add_argument("--compare", type=int, metavar="M", help="build M practices too: how does time grow?")
    options = parser.parse_args()
    if options.n < PRACTICES_PER_ISSUE or (options.compare or options.n) < options.n:
        parser.error(f"N is at least {PRACTICES_PER_ISSUE}, M at least N")
    return options


def _measure(folder: Path, count: int, compared: int | None) -> Results:
    real = folder / "real"
    _build(ROOT, real)
    project, site = _project(folder / "n", count), folder / "site"
    build = _build(project, site)
    larger = _build(_project(folder / "m", compared), folder / "larger") if compared else None
    return Results(
        count=count,
        build=build,
        sizes=measure_site(site),
        query=measure_first_query(site, {language: read_vocabulary(ROOT, language) for language in Language}),
        filter=measure_filter(site),
        quality=measure_search_quality(real),
        yardstick=measure_python_markdown(project),
        check_seconds=_check(folder / "check"),
        mails=measure_mails(ROOT, TODAY),
        exponent=_exponent(build, larger, compared / count) if larger and compared else None,
    )


def _project(place: Path, count: int) -> Path:
    place.mkdir()
    write_project(ROOT, place, count, count // PRACTICES_PER_ISSUE)
    return place


def _build(project: Path, site: Path) -> BuildCost:
    command = [sys.executable, "-m", "tests.benchmark.timed_build", str(project), str(site)]
    found = json.loads(_run(command).splitlines()[-1])
    return BuildCost(found["cpu_s"], found["memoria_kb"] // 1024)


def _check(place: Path) -> float:
    """CPU seconds of ``bbp revisar`` over 5,000 files."""
    place.mkdir()
    write_project(ROOT, place, CHECKED_PRACTICES, issues=0)
    start = cpu_seconds()
    _run([sys.executable, "-c", _CHECK, "revisar", "--raiz", str(place), "--hoy", str(TODAY)])
    return cpu_seconds() - start


def _run(command: list[str]) -> str:
    """What a command prints; when it fails, what it said is shown."""
    settings = {"BBP_HOY": str(TODAY), "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://bbp.example/"}
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment | settings, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{done.stdout}\n{done.stderr}\n{' '.join(command)}: {done.returncode}")
    return done.stdout


def _exponent(build: BuildCost, larger: BuildCost, ratio: float) -> float | None:
    """1 when time grows as the number of practices does, 2 when as its square."""
    return math.log(larger.cpu["total"] / build.cpu["total"]) / math.log(ratio) if ratio > 1 else None


def _report(results: Results) -> list[str]:
    total, sizes, query = results.build.cpu["total"], results.sizes, results.query
    lines = [f"{results.count} practices x 2 languages: {sizes.pages} pages"]
    lines += [f"  {stage:<12} {seconds:7.2f} CPU s" for stage, seconds in results.build.cpu.items()]
    lines += [
        f"  memory       {results.build.memory} MB",
        f"practice page  {sizes.practice_mean / KB:.1f} kB of HTML, at most {sizes.practice_max / KB:.1f} kB",
        f"whole site     {sizes.total / KB / KB:.1f} MB",
        f"first search   {'in Chromium' if query.is_measured else 'ESTIMATED from file sizes: no Chromium'}",
    ]
    lines += [
        f"  {language.value:<36} {size / KB:7.1f} kB" for language, size in query.bytes_of_language.items()
    ]
    lines += [f"  {part:<36} {size / KB:7.1f} kB" for part, size in query.bytes_of_part.items()]
    lines.append(f"next search    at most {max(query.bytes_of_next.values()) / KB:.1f} kB")
    lines.append(_filter_line(results.filter))
    if results.quality is not None:
        lines.append(f"search         mean reciprocal rank {results.quality:.3f} on the real content")
    for name, seconds in (("new instances", _yards(results)[0]), ("one instance", _yards(results)[1])):
        lines.append(
            f"Python-Markdown, {name}: {seconds:.2f} CPU s; the build takes {total / seconds:.2f} times that"
        )
    lines.append(f"bbp revisar, {2 * CHECKED_PRACTICES} files: {results.check_seconds:.2f} CPU s")
    lines.append(
        "mail of the {0.count} real issues and languages: HTML {1:.1f} kB, at most {2:.1f}, text {3:.1f} kB, "
        "eml {4:.1f} kB; {0.mail_ms:.1f} and {0.eml_ms:.1f} CPU ms".format(
            results.mails,
            *(size / KB for size in (results.mails.html_mean, results.mails.html_max)),
            *(size / KB for size in (results.mails.text_mean, results.mails.eml_mean)),
        )
    )
    if results.exponent is not None:
        lines.append(f"growth exponent: {results.exponent:.2f}")
    return lines


def _filter_line(found: FilterTime) -> str:
    said = f"bank for filters {found.bytes_per_practice:.1f} B a practice"
    if found.median_ms is None or found.worst_ms is None:
        return f"{said}; no Chromium to time a filter"
    times = f"{found.median_ms:.0f} ms, at most {found.worst_ms:.0f}"
    return f"{said}; a filter of {FILTERED_PRACTICES} takes {times}"


def _yards(results: Results) -> tuple[float, float]:
    return results.yardstick.new_instances, results.yardstick.one_instance


def _summary(results: Results) -> dict[str, object]:
    total = results.build.cpu["total"]
    summary: dict[str, object] = {
        "n": results.count,
        "paginas": results.sizes.pages,
        "cpu_s": results.build.cpu,
        "html_kb_por_pagina": round(results.sizes.practice_mean / KB, 1),
        "html_kb_mayor": round(results.sizes.practice_max / KB, 1),
        "sitio_mb": round(results.sizes.total / KB / KB, 1),
        "primera_busqueda_kb": round(max(results.query.bytes_of_language.values()) / KB, 1),
        "siguiente_busqueda_kb": round(max(results.query.bytes_of_next.values()) / KB, 1),
        "primera_busqueda_medida": results.query.is_measured,
        "filtro_3000_ms": results.filter.median_ms and round(results.filter.median_ms, 1),
        "explorar_b_por_ficha": round(results.filter.bytes_per_practice, 1),
        "busqueda_rango_reciproco": None if results.quality is None else round(results.quality, 3),
        "razon_python_markdown": round(total / results.yardstick.new_instances, 2),
        "razon_python_markdown_una_instancia": round(total / results.yardstick.one_instance, 2),
        "revisar_5000_cpu_s": round(results.check_seconds, 2),
        "correo_html_kb": round(results.mails.html_mean / KB, 1),
        "correo_cpu_ms": round(results.mails.mail_ms, 2),
        "eml_cpu_ms": round(results.mails.eml_ms, 2),
        "memoria_mb": results.build.memory,
    }
    return summary if results.exponent is None else summary | {"exponente": round(results.exponent, 2)}


if __name__ == "__main__":
    main()
