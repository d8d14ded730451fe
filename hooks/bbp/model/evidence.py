"""Room 1, model: what is computed from a record and never typed by an editor."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from bbp.model.dates import UNKNOWN, PartialDate
from bbp.model.exchange_rates import ExchangeRates, in_dollars
from bbp.model.practice_record import Amount, Answer, Origin, PracticeRecord, ResultKind, Situation

GOOD_PRACTICE_LEVEL = 2
HIGHEST_LEVEL = 4

_COST_BANDS = ((Decimal(10_000), "hasta-10k"), (Decimal(50_000), "10k-50k"), (Decimal(250_000), "50k-250k"))
_SIZE_BANDS = ((50_000, "hasta-49999"), (300_000, "50000-299999"))


def evidence_level(record: PracticeRecord) -> int:
    """The level of evidence, 0 to 4, from the rows and the sources alone.

    0: announced, or nothing known and no row. 1: no row. 2: a row. 3: a row that cites a source
    ``independiente``. 4: a row, and a replica with a link or a source ``evaluacion``. The press, the
    network and vendors raise nothing; the committee's ceiling only lowers.
    """
    level = _uncapped_level(record)
    return min(level, record.evidence_cap.level) if record.evidence_cap else level


def _uncapped_level(record: PracticeRecord) -> int:
    if record.situation is Situation.ANNOUNCED:
        return 0
    if not record.results:
        return 0 if record.situation is Situation.UNKNOWN else 1
    evaluated = any(source.origin is Origin.EVALUATION for source in record.sources)
    if evaluated or any(replica.link for replica in record.replicas):
        return 4
    cited = [record.source_of(result) for result in record.results]
    return 3 if any(source and source.origin is Origin.INDEPENDENT for source in cited) else 2


def only_outputs(record: PracticeRecord) -> bool:
    """Whether there are rows and each of them is a *producto*."""
    return bool(record.results) and all(result.kind is ResultKind.OUTPUT for result in record.results)


def replicability_answers(record: PracticeRecord) -> dict[str, Answer | None]:
    """The six answers by the code of their question; None is *sin dato*. A computed answer is never *no*.

    ``continuidad``: the newest dated source is at least two years after the start and the practice
    goes on. ``costo_conocido``: an amount. ``base_legal``: a source ``norma``.
    """
    has_law = any(source.origin is Origin.LAW for source in record.sources)
    return {
        "pasos": record.replicability.steps,
        "costo_conocido": Answer.YES if record.amount else None,
        "base_legal": Answer.YES if has_law else None,
        "participacion": record.replicability.participation,
        "continuidad": Answer.YES if _went_on(record) else None,
        "documentada": record.replicability.documented,
    }


def _went_on(record: PracticeRecord) -> bool:
    newest, start = record.newest_source_date(), record.start
    if newest is None or start is None or record.situation is not Situation.ONGOING:
        return False
    return not PartialDate(start.year + 2, start.month, start.day).is_after(newest)


def cost_band(amount: Amount | None, rates: Mapping[str, ExchangeRates]) -> str:
    """The code of the cost band in US dollars; ``sin-dato`` without an amount or a cited exchange rate.

    An amount in another currency counts by the average rate of its own year.
    """
    if amount is None:
        return UNKNOWN
    if amount.value == 0:
        return "sin-costo"
    dollars = in_dollars(amount, rates)
    if dollars is None:
        return UNKNOWN
    return next((band for limit, band in _COST_BANDS if dollars < limit), "mas-250k")


def size_band(population: int | None) -> str | None:
    """The code of the band of population of a government, None when the population is unknown."""
    if population is None:
        return None
    return next((band for limit, band in _SIZE_BANDS if population < limit), "300000-o-mas")
