"""CPU seconds by stage, measured from outside: functions are replaced by ones that tell when they run."""

from __future__ import annotations

import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from typing import Any


def cpu_seconds() -> float:
    """User and system time of this process and of its finished children since they started."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


class Stopwatch:
    """One stage runs at a time: one inside another interrupts it, and what no stage claims is ``rest``.

    Finished children count as ``rest``: to ask for them at every change would be part of what is measured.
    """

    def __init__(self, rest: str) -> None:
        self._rest = rest
        self._spent: defaultdict[str, float] = defaultdict(float)
        self._open = [rest]
        self._since = 0.0  # The start of the process: imports count.

    def stages(self) -> dict[str, float]:
        """Seconds by stage up to now."""
        self._note()
        children = cpu_seconds() - time.process_time()
        return {**self._spent, self._rest: self._spent[self._rest] + children}

    def watch(self, stage: str, function: Callable[..., Any]) -> None:
        """Count a function for a stage wherever a loaded module has it under a name."""
        watched = self._watched(stage, function)
        for module in list(sys.modules.values()):
            for name, value in list(getattr(module, "__dict__", {}).items()):
                if value is function:
                    setattr(module, name, watched)

    def watch_method(self, stage: str, owner: type, name: str) -> None:
        """Count a method of a class for a stage."""
        setattr(owner, name, self._watched(stage, getattr(owner, name)))

    def _watched(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def watched(*args: Any, **kwargs: Any) -> Any:
            self._note()
            self._open.append(stage)
            try:
                return function(*args, **kwargs)
            finally:
                self._note()
                self._open.pop()

        return watched

    def _note(self) -> None:
        now = time.process_time()
        self._spent[self._open[-1]] += now - self._since
        self._since = now
