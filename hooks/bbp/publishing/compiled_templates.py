"""Room 4, publishing: templates stay compiled from one build to the next, as Python keeps its own modules.

Compiling them takes a fifth of the time in which a small bank is built. They stand in the folder of compiled
modules (``__pycache__`` as a rule), and Python's own wishes count: ``PYTHONDONTWRITEBYTECODE`` keeps nothing,
``PYTHONPYCACHEPREFIX`` keeps it elsewhere. A template that has changed is compiled anew, and so are all when
the environment or Jinja has; whatever cannot be read or written only costs time.
"""

from __future__ import annotations

import pickle
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from bbp.rendering.page import environment

_FOLDER = "templates"


class CompiledTemplates(FileSystemBytecodeCache):
    """The compiled templates in a folder; a file that another process left torn is as good as none."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the compiled template, if there is one of this source."""
        try:
            super().load_bytecode(bucket)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the compiled template, if the folder takes it."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def keep_compiled(templates: Environment) -> None:
    """Let an environment keep what it compiles, where Python may keep what it compiles."""
    if sys.dont_write_bytecode:
        return
    folder = Path(cache_from_source(environment.__file__)).parent / _FOLDER
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        templates.bytecode_cache = CompiledTemplates(str(folder), f"{_maker()}-%s.bin")


def _maker() -> str:
    """A name for what compiles: other code or another Jinja compiles otherwise."""
    code = Path(environment.__file__).read_bytes()
    return sha256(code + version("jinja2").encode()).hexdigest()[:12]
