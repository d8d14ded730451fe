"""Room 2, reading: telephone numbers, identity numbers and personal e-mail addresses in a text.

A record is public for ever: contact goes through the secretariat or an office's public page.
Amounts, years and ranges of years are not private, and neither are the digits of an address on
the web, unless it is one that dials (``wa.me/…``). Addresses at a government's own host may stay.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from bbp.model.problem import Problem, problem
from bbp.model.text_enum import TextEnum
from bbp.reading.front_matter import Document
from bbp.reading.yaml_with_lines import FieldPath, Raw, dotted


class PrivateKind(TextEnum):
    """What kind of private datum it is; the value is the code of its problem."""

    PHONE = "private-phone"
    IDENTITY = "private-identity-number"
    EMAIL = "private-email"


@dataclass(frozen=True, slots=True)
class PrivateDatum:
    """A private datum and the offset of its first character in the text."""

    offset: int
    kind: PrivateKind
    value: str


_MANY_DIGITS = re.compile(r"\d(?:[ .\-/()\u00a0]{0,2}\d){5,}")
# A text in UTF-8 with every digit as 0, every other sign as x, and without what may stand between digits.
# Bytes that begin the digits of other scripts count as such, those that go on with a sign are left out.
_DIGITS = bytes(
    ord("0") if byte in b"0123456789" or (byte > 0xD8 and byte != 0xE2) else ord("x") for byte in range(256)
)
_BETWEEN_DIGITS = b" .-/()\xc2" + bytes(range(0x80, 0xC0))
_EMAIL_SIGNS = ("@", "rroba", "at)", "at]")
_SHORTEST = 7
_LONGEST_LABEL = 60
_REST_OF_WORD = re.compile(r"(?:[ ]?[-/]?[^\W\d]*\)?){0,3}")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"»”]+", re.I)
_DIALLING_URL = re.compile(r"(?:wa\.me/|whatsapp\.com/send/?\?phone=|tel:)\+?(\d{8,15})", re.I)

_NUMBER = r"\(?\+?\d(?:[ .\-/()\u00a0]{0,2}\d){5,14}"
_COUNT_WORD = r"(?:n\.?\s?[º°o]\.?|nro\.?|n[úu]m(?:ero)?\.?)"
_LABEL = (
    r"tel[ée]fonos?|telefones?|tels?\.?|tel[ée]f\.?|fonos?|fones?|fax|cel(?:ular(?:es)?|\.)?|m[óo]vil"
    r"|whats?app|wpp|zap|llam(?:ar|e|en|ando|adas?)|lig(?:ar|ue|uem|ando|ações)|telefonar"
)
_LINK_WORD = rf"(?:al?|ao?|para|o|no|el|es|é|de|contacto|contato|oficial|{_COUNT_WORD})"
_LABELLED_PHONE = re.compile(
    rf"(?<!\w)(?:{_LABEL})(?!\w)[ \t:.,/)\-–]{{0,3}}"
    rf"(?:{_LINK_WORD}[ \t:.]{{1,2}}){{0,3}}({_NUMBER})(?!\d)",
    re.I,
)
_INTERNATIONAL_PHONE = re.compile(r"(?<![\w+])(\+[ ]?\d(?:[ .\-/()\u00a0]{0,2}\d){7,14})(?!\d)")
_AREA_PHONE = re.compile(r"(?<![\w(])(\(\d{2,5}\)[ ]?(?:9[ ])?\d{3,5}[ .\-]?\d{4})(?!\d|[.,]\d)")

_THOUSANDS = re.compile(
    r"\+? ?\d{1,3}(?:\.\d{3})+|\+ ?\d{1,3}(?:[ \u00a0]\d{3}){1,2}"
    r"|[1-9][ \u00a0]\d{3}[ \u00a0]\d{3}|[1-9]\d{0,2}[ \u00a0]\d{3}"
)
_YEAR = r"(?:1[89]|20)\d\d"
_DATE_OR_YEARS = re.compile(
    rf"(?:\(\d+\) ?)?\(?{_YEAR}\)?(?: ?[-/ ] ?{_YEAR})+|\d{{4}}-\d\d-\d\d|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}"
)

_IDENTITY = re.compile(
    rf"(?<!\w)(?:(?i:d\.?n\.?i\.?|c\.?p\.?f\.?|rut|cuil"
    rf"|c[ée]dulas?(?: de (?:identidade?|ciudadan[íi]a))?|documentos?"
    rf"(?: (?:nacional )?de identidade?)?)|RUN|RG|C\.? ?I\.?)(?!\w)"
    rf"[ \t:.,\-–]{{0,3}}(?:(?i:{_COUNT_WORD})[ \t:.]{{0,2}})?"
    r"(\d{1,3}(?:\.\d{3}){2}(?:-?[\dkK]{1,2})?|\d{2}-\d{7,8}-\d|\d{7,11}(?:-[\dkK]{1,2})?)(?![\w]|[.,]\d)"
)

_HOSTS = (
    "gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|gmx|mail|zoho"
    "|proton(?:mail)?|uol|bol|terra|ig|globo|globomail|r7|oi|zipmail|adinet|vera|fibertel|arnet|speedy"
    "|ciudad|infovia|sinectis|vtr|entelchile|latinmail|cantv|hotmial|gmial"
)
_EMAIL = re.compile(
    rf"(?<![\w.+\-])[\w.+\-]+\s?(?:@|[(\[]at[)\]]|[(\[]?\barroba\b[)\]]?)\s?(?:{_HOSTS})"
    r"\.(?:com|net|org|es|it|fr|de|pt|ar|br|uy|py|cl|bo|ve|co|me|eu)(?:\.[a-z]{2})?(?![\w\-]|\.\w)",
    re.I,
)


def find_private_data(text: str) -> Iterator[PrivateDatum]:
    """Private data of a text: telephones and identity numbers line by line, then addresses.

    Patterns do not go on from one line to the next. Each place is reported once, as the first
    of the kinds that fit.
    """
    for start, line in _surroundings_of_numbers(text):
        yield from _numbers(line, start)
    if any(sign in text for sign in _EMAIL_SIGNS):
        for found in _EMAIL.finditer(text):
            yield PrivateDatum(found.start(), PrivateKind.EMAIL, found.group())


def _surroundings_of_numbers(text: str) -> Iterator[tuple[int, str]]:
    """(offset, text) around each long number that is neither a date nor years, on its line.

    Long enough for any label before it, and never cutting an address of the web in two.
    """
    # Nearly no text has six digits that close together, and this finds it out in no time.
    if b"000000" not in text.encode("utf-8", "surrogatepass").translate(_DIGITS, _BETWEEN_DIGITS):
        return
    last = 0
    for found in _MANY_DIGITS.finditer(text):
        if _DATE_OR_YEARS.fullmatch(found.group()):
            continue
        line_start = text.rfind("\n", 0, found.start()) + 1
        start = max(line_start, text.rfind(" ", 0, max(found.start() - _LONGEST_LABEL, 0)), last)
        last = found.end()
        after = _REST_OF_WORD.match(text, last)
        yield start, text[start : after.end() if after else last]


def _numbers(line: str, start: int) -> Iterator[PrivateDatum]:
    taken: set[int] = set()
    for offset, kind, value in _number_candidates(line):
        place = range(offset, offset + len(value))
        if taken.isdisjoint(place):
            taken.update(place)
            yield PrivateDatum(start + offset, kind, value)


def _number_candidates(text: str) -> Iterator[tuple[int, PrivateKind, str]]:
    for found in _DIALLING_URL.finditer(text):
        yield found.start(), PrivateKind.PHONE, found.group()
    plain = _URL.sub(lambda url: " " * len(url.group()), text)
    for found in _IDENTITY.finditer(plain):
        yield found.start(1), PrivateKind.IDENTITY, found[1]
    for pattern in (_LABELLED_PHONE, _INTERNATIONAL_PHONE, _AREA_PHONE):
        for found in pattern.finditer(plain):
            if not _is_amount_or_date(found[1]):
                yield found.start(1), PrivateKind.PHONE, found[1]


def _is_amount_or_date(number: str) -> bool:
    if _THOUSANDS.fullmatch(number) or _DATE_OR_YEARS.fullmatch(number):
        return True
    # Six plain digits are an amount more often than a telephone.
    return number.isdigit() and len(number) < 7


def check_privacy(document: Document) -> list[Problem]:
    """A problem for each private datum in the texts of the header and in the lines of the body."""
    found = [*_in_header(document), *_in_body(document)]
    return [
        problem(document.file, line, datum.kind, field=name, value=datum.value) for line, name, datum in found
    ]


_Found = tuple[int, str, PrivateDatum]


def _in_header(document: Document) -> Iterator[_Found]:
    """All texts of the header are searched at once, one under the other; a hit is traced back."""
    texts: list[str] = []
    _collect_texts(document.fields, texts)
    found = list(find_private_data("\n".join(texts)))
    if not found:
        return
    paths = [path for path, _ in _texts(document.fields)]
    ends = list(accumulate(len(text) + 1 for text in texts))
    for datum in found:
        path = paths[bisect_right(ends, datum.offset)]
        yield document.lines.of(path), dotted(path), datum


def _in_body(document: Document) -> Iterator[_Found]:
    for datum in find_private_data(document.body):
        yield document.body_line + document.body.count("\n", 0, datum.offset), "", datum


def _collect_texts(value: Raw | Mapping[str, Raw], texts: list[str]) -> None:
    """Add the texts that ``_texts`` finds, without where they stand."""
    if isinstance(value, str):
        if len(value) >= _SHORTEST:
            texts.append(value)
        return
    for inner in value if isinstance(value, list) else value.values():
        _collect_texts(inner, texts)


def _texts(fields: Mapping[str, Raw]) -> Iterator[tuple[FieldPath, str]]:
    """Every text of the header that is long enough to hold something private, in their order."""
    open_values: list[tuple[FieldPath, Raw]] = [((key,), value) for key, value in fields.items()]
    open_values.reverse()
    while open_values:
        path, value = open_values.pop()
        if isinstance(value, str):
            if len(value) >= _SHORTEST:
                yield path, value
        elif isinstance(value, dict):
            open_values += [((*path, key), inner) for key, inner in reversed(value.items())]
        else:
            open_values += [((*path, index), value[index]) for index in reversed(range(len(value)))]
