"""What the command line needs of the words: it imports ``editing`` only."""

from bbp.model.language import Language
from bbp.rendering.page.words import Words, load_words

__all__ = ["Language", "Words", "load_words"]
