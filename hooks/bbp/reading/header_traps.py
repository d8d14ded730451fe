"""Room 2, reading: traps in the text of a header that YAML takes in silence or blames on a later line.

- ``hash-cut``: a text cut by `` #1`` or `` #tag``; a comment has a space after its ``#``.
- ``unquoted-colon``: ``: `` inside a text without quotes.
- ``curly-quotes``: “ ” or ‘ ’ around a whole value: YAML keeps them as part of the text.
- ``non-breaking-space`` and ``tab``: in the indentation or next to the mark of a key or item.
- ``unclosed-quote``: a quote whose text never ends; the line is the one where it opens.

Quoted texts, block texts (``>-``, ``|``) and comments are skipped; inside ``[ ]`` and ``{ }``
a colon is left to the parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bbp.model.problem import Problem
from bbp.reading.quotation import shortened

_ODD_SPACE = "\u00a0" + "".join(map(chr, range(0x2000, 0x200C))) + "\u2060\u202f\u3000\ufeff"
_HASH = re.compile(r"\s#\w")

_INDENT = re.compile(rf"[\s{_ODD_SPACE}]*")
_DASHES = re.compile(r"(?:- +)*")
_KEY = re.compile(r"""("[^"\n]*"|'[^'\n]*'|[^\s"'\[\]{},#&*!|>@%-][^\n]*?|-[^\s][^\n]*?) *:(?=\s|$)[ \t]*""")
_BLOCK_TEXT = re.compile(r"[|>][-+0-9]{0,2}\s*(?:#.*)?$")
_GLUED_SPACE = re.compile(rf"(?:- +)*(?:[\w-]*:[{_ODD_SPACE}]|[\w-]+[{_ODD_SPACE}]+:|-[{_ODD_SPACE}])")
_GLUED_TAB = re.compile(r"(?:- +)*(?:[\w-]*:\t|-\t)")
_HASH_CUT = re.compile(r"(?:^|\s)#(?=\w)")
_SECOND_COLON = re.compile(r":(?:\s|$)")
_COMMENT = re.compile(r"\s#\s.*$|\s#$")
# A quoted text may go on over several lines, but not over one that starts a key at the margin.
_QUOTED = {
    '"': re.compile(r'"(?:[^"\\\n]|\\.|\\?\n(?![a-z_]+:(?:\s|$)))*"'),
    "'": re.compile(r"'(?:[^'\n]|''|\n(?![a-z_]+:(?:\s|$)))*'"),
}
_FLOW_PLAIN = re.compile(r"(?:(?!:\s|:$)[^,\[\]{}\n])+", re.M)
_CURLY = "“”„‘’"
_SUSPECT_SIGNS = f"\t{_CURLY}{_ODD_SPACE}"


def may_hold_traps(text: str) -> bool:
    """False when no trap that YAML accepts in silence can be in the text: nearly always."""
    return any(sign in text for sign in _SUSPECT_SIGNS) or ("#" in text and _HASH.search(text) is not None)


def find_header_traps(text: str, file: str, first_line: int) -> list[Problem]:
    """All traps of a header or register, one for each line and kind."""
    scan = _Scan(text)
    scan.run()
    found = (
        Problem(file, row + first_line, "", code, tuple(sorted(values.items())))
        for row, code, values in _all_traps(scan)
    )
    return list(dict.fromkeys(found))


_Trap = tuple[int, str, dict[str, str]]


def _all_traps(scan: _Scan) -> Iterator[_Trap]:
    for row in scan.unclosed:
        yield row, "unclosed-quote", {"text": shortened(scan.lines[row])}
    for row in scan.starts:
        yield from _space_traps(row, scan.lines[row])
    for plain in scan.plains:
        yield from _text_traps(plain)


def _space_traps(row: int, line: str) -> Iterator[_Trap]:
    start = _end(_INDENT, line, 0)
    blank, rest = line[:start], line[start:]
    if rest.startswith("#"):
        return
    if blank.strip(" \t") or _GLUED_SPACE.match(rest):
        yield row, "non-breaking-space", {"text": shortened(line)}
    if rest and ("\t" in blank or _GLUED_TAB.match(rest)):
        yield row, "tab", {"text": shortened(line)}


def _text_traps(plain: _Plain) -> Iterator[_Trap]:
    text = _COMMENT.sub("", plain.text)
    cut = _HASH_CUT.search(text)
    if cut:
        lost = text[cut.start() :].strip()
        yield plain.row, "hash-cut", {"kept": shortened(text[: cut.start()]), "lost": shortened(lost)}
        text = text[: cut.start()]
    if _is_curly_quoted(text.strip()):
        yield plain.row, "curly-quotes", {"text": shortened(text)}
    elif not plain.in_flow and _SECOND_COLON.search(text):
        yield plain.row, "unquoted-colon", {"text": shortened(text)}


def _is_curly_quoted(text: str) -> bool:
    """True when the quotes wrap the whole text («“a” y “b”» only quotes two words of it)."""
    if len(text) < 2 or text[0] not in _CURLY:
        return False
    inner = text[1:-1]
    closed = text[-1] in _CURLY or text[-1] in "\"'"
    return not any(mark in inner for mark in "“”„") if closed else not any(m in text[1:] for m in _CURLY)


@dataclass(frozen=True, slots=True)
class _Plain:
    """An unquoted text on one line, as far as the line goes (or the bracket's part of it)."""

    row: int
    text: str
    in_flow: bool


@dataclass(slots=True)
class _Scan:
    """One pass over the lines that tells unquoted texts from everything else."""

    text: str
    lines: list[str] = field(default_factory=list)
    plains: list[_Plain] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    unclosed: list[int] = field(default_factory=list)

    def run(self) -> None:
        self.lines = self.text.split("\n")
        position = row = 0
        while row < len(self.lines):
            end = self._line(row, position)
            # ``end`` may lie some lines below: a quoted or bracketed value was skipped whole
            skipped = self.text.count("\n", position, end)
            row, position = row + skipped, end
            if skipped == 0 or self.text[position - 1] != "\n":
                position = self._next_line(position)
                row += 1

    def _line_end(self, position: int) -> int:
        end = self.text.find("\n", position)
        return len(self.text) if end < 0 else end

    def _next_line(self, position: int) -> int:
        return min(self._line_end(position) + 1, len(self.text))

    def _line(self, row: int, position: int) -> int:
        """Read a line that starts in block context; the position where reading stopped."""
        line = self.lines[row]
        self.starts.append(row)
        if not line.strip() or line.lstrip().startswith("#"):
            return position
        start = _end(_INDENT, line, 0)
        after_dashes = _end(_DASHES, line, start)
        after_key = _end(_KEY, line, after_dashes)
        value = line[after_key:]
        if _BLOCK_TEXT.match(value):
            owner = after_dashes if after_key > after_dashes else max(start, after_dashes - 2)
            return self._skip_block_text(row, position, owner)
        if value[:1] in _QUOTED and value:
            return self._skip_quoted(position + after_key)
        if value[:1] in ("[", "{"):
            return self._skip_flow(row, position + after_key)
        self.plains.append(_Plain(row, value, in_flow=False))
        return position

    def _skip_block_text(self, row: int, position: int, owner_indent: int) -> int:
        position = self._next_line(position)
        for line in self.lines[row + 1 :]:
            if line.strip() and len(line) - len(line.lstrip(" ")) <= owner_indent:
                break
            position += len(line) + 1
        return min(position, len(self.text))

    def _skip_quoted(self, position: int) -> int:
        found = _QUOTED[self.text[position]].match(self.text, position)
        if found:
            return found.end()
        self.unclosed.append(self.text.count("\n", 0, position))
        return self._line_end(position)

    def _skip_flow(self, row: int, position: int) -> int:
        depth = 0
        while position < len(self.text):
            char = self.text[position]
            if char in "[{":
                depth += 1
            elif char in "]}":
                depth -= 1
                if depth == 0:
                    return position + 1
            elif char not in ",: \t\n":
                position = self._flow_scalar(position)
                continue
            elif char == "\n" and _KEY.match(self.text, position + 1):
                return position  # a key at the margin: the bracket was never closed
            position += 1
        return position

    def _flow_scalar(self, position: int) -> int:
        if self.text[position] in _QUOTED:
            return self._skip_quoted(position)
        if self.text[position] == "#" and self.text[position - 1].isspace():
            return self._line_end(position)
        found = _FLOW_PLAIN.match(self.text, position)
        if found is None:
            return position + 1
        self.plains.append(_Plain(self.text.count("\n", 0, position), found.group(), in_flow=True))
        return found.end()


def _end(pattern: re.Pattern[str], line: str, start: int) -> int:
    found = pattern.match(line, start)
    return found.end() if found else start
