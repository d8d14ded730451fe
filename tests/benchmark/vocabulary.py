"""The words of the synthetic site: those of the project's own prose and forms derived from them.

Each real word weighs what it occurs; a derived form weighs little, as the long tail of a language does.
The search index grows with the vocabulary, so a few hundred words would make it look better than it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

from bbp.model.language import Language

_HEADER = re.compile(r"\A---\n.*?\n---\n", re.S)
_NOT_PROSE = re.compile(r"```.*?```|`[^`]*`|\]\([^)]*\)", re.S)
_WORD = re.compile(r"[a-záéíóúüñâêôãõàç]+")
_SHORTEST_STEM = 5
_TAIL_WEIGHT = 0.25
_SHORTEST_SENTENCE, _LONGEST_SENTENCE = 8, 22

# Ending → the endings that may stand in its place. The first that fits a word counts.
_ENDINGS = {
    Language.ES: {
        "ción": ("ciones", "cional", "cionales", "cionalmente", "cionado", "cionar"),
        "dad": ("dades",),
        "mente": ("", "ísimo"),
        "ando": ("ar", "ado", "ada", "ados", "adas", "aban", "aron", "arán", "aría"),
        "ado": ("ar", "ada", "ados", "adas", "ando", "aban", "aron", "ará", "amos"),
        "ar": ("ado", "ada", "ando", "aron", "aban", "ará", "arían", "amos", "arse"),
        "er": ("ido", "ida", "iendo", "ieron", "ía", "erá", "erían", "emos"),
        "ir": ("ido", "ida", "iendo", "ieron", "ía", "irá", "irían", "imos"),
        "os": ("o", "a", "as", "itos"),
        "as": ("a", "o", "os", "itas"),
        "o": ("os", "a", "as", "ito", "ismo", "ista"),
        "a": ("as", "o", "os", "ita", "ismo", "ista"),
        "e": ("es", "emente", "ecito"),
    },
    Language.PT: {
        "ção": ("ções", "cional", "cionais", "cionalmente", "cionado", "cionar"),
        "dade": ("dades",),
        "mente": ("", "íssimo"),
        "ando": ("ar", "ado", "ada", "ados", "adas", "avam", "aram", "arão", "aria"),
        "ado": ("ar", "ada", "ados", "adas", "ando", "avam", "aram", "ará", "amos"),
        "ar": ("ado", "ada", "ando", "aram", "avam", "ará", "ariam", "amos", "asse"),
        "er": ("ido", "ida", "endo", "eram", "ia", "erá", "eriam", "emos"),
        "ir": ("ido", "ida", "indo", "iram", "ia", "irá", "iriam", "imos"),
        "os": ("o", "a", "as", "inhos"),
        "as": ("a", "o", "os", "inhas"),
        "o": ("os", "a", "as", "inho", "ismo", "ista"),
        "a": ("as", "o", "os", "inha", "ismo", "ista"),
        "e": ("es", "emente", "ezinho"),
    },
}
_PREFIXES = ("re", "des", "inter", "pre", "sub")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Word forms and their cumulated weights."""

    words: tuple[str, ...]
    weights: tuple[float, ...]

    def pick(self, random: Random, count: int) -> list[str]:
        """So many words, each as often as its weight says."""
        return random.choices(self.words, cum_weights=self.weights, k=count)

    def sentence(self, random: Random) -> str:
        """Words in no order that means anything, with a capital, perhaps a comma, and a full stop."""
        words = self.pick(random, random.randint(_SHORTEST_SENTENCE, _LONGEST_SENTENCE))
        if len(words) > _LONGEST_SENTENCE // 2:
            words[len(words) // 2] += ","
        return f"{' '.join(words).capitalize()}."

    def text(self, random: Random, shortest: int, longest: int) -> str:
        """A plain text between two lengths in characters, whole words, with a capital."""
        text = ""
        for word in self.pick(random, longest):
            if len(text) > shortest:
                break
            if len(text) + len(word) < longest:
                text = f"{text} {word}"
        return text.strip().capitalize()

    def query(self, random: Random) -> str:
        """A word that somebody would look for: no function word and no rarity."""
        return next(word for word in self.pick(random, 1000) if len(word) > _SHORTEST_STEM)


def read_vocabulary(root: Path, language: Language) -> Vocabulary:
    """The vocabulary of a language from the Markdown of the project at ``root``."""
    counts = Counter(word for text in _proses(root, language) for word in _WORD.findall(text.lower()))
    weights: dict[str, float] = dict(sorted(counts.items()))
    for word in sorted(counts):
        for derived in _derived(word, language):
            weights.setdefault(derived, _TAIL_WEIGHT)
    return Vocabulary(tuple(weights), tuple(accumulate(weights.values())))


def _proses(root: Path, language: Language) -> Iterator[str]:
    for pattern in (f"practicas/*/{language}.md", f"boletines/*/{language}.md", f"docs/*.{language}.md"):
        for path in sorted(root.glob(pattern)):
            yield _NOT_PROSE.sub(" ", _HEADER.sub("", path.read_text("utf-8")))


def _derived(word: str, language: Language) -> Iterator[str]:
    if len(word) < _SHORTEST_STEM:
        return
    fitting = (ending for ending in _ENDINGS[language] if word.endswith(ending))
    ending = next(fitting, None)
    if ending is not None:
        stem = word.removesuffix(ending)
        yield from (stem + other for other in _ENDINGS[language][ending])
    yield from (prefix + word for prefix in _PREFIXES[: len(word) % (len(_PREFIXES) + 1)])
