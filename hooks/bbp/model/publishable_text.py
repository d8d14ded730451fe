"""Room 1, model: which signs a text may be published with."""

from __future__ import annotations

import re
import unicodedata

# What XML 1.0 forbids (a feed with one of these cannot be opened), the C1 controls, and the signs that
# turn around what stands behind them, so that a text says on a screen what it does not say.
CONTROL_CHARACTERS = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
# YAML 1.1 takes these for line ends and Markdown does not: as spaces, both count the same lines.
ODD_LINE_ENDS = {0x85: " ", 0x2028: " ", 0x2029: " "}


def publishable(text: str) -> str:
    """The text as a file may carry it.

    Line ends are LF, the odd ones of YAML (U+0085, U+2028, U+2029) spaces; what may not be published is
    left out; Unicode in NFC. Tabs and spaces stay as they are.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(ODD_LINE_ENDS)
    return unicodedata.normalize("NFC", CONTROL_CHARACTERS.sub("", lines))
