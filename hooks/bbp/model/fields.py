"""Room 1, model: the kinds of value that an editor types, each with its rule.

Every value arrives as text (see ``reading``). A rule that fails raises a ``PydanticCustomError``
whose type is a code of ``words/``; whether a code exists is asked of the registers, which come in
as the validation context: a mapping from the name of a register to its codes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError, PydanticKnownError

Codes = Mapping[str, frozenset[str]]

PRIVATE = "x-private"
"""In the schema of a field: what it holds is for those who keep the register, and is not published."""

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
LONGEST_ID = 80
_ID = re.compile(ID_PATTERN)
_URL = re.compile(r"https?://[^\s/?#@\\]+(?:[/?#]\S*)?", re.IGNORECASE)
# Of most addresses, this much tells that they are whole: nothing in them has to be taken apart.
_USUAL_URL = re.compile(r"https?://(?:[a-z0-9-]+\.)+(?!localhost)[a-z]+(?:[/?#]\S*)?")
_HOST = re.compile(r"[^\s.:]+(?:\.[^\s.:]+)+")
_CURRENCY = re.compile(r"[A-Z]{3}")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_AMBIGUOUS = re.compile(r"[+-]?[1-9]\d{0,2}(?:[.,]\d{3})+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?", re.IGNORECASE)
_TERM = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_COORDINATE = re.compile(r"-?\d{1,3}\.\d+")
_HASH = re.compile(r"[0-9a-f]{12}")
# Letters, digits, marks, signs. What they leave out is a space, or shows nothing at all.
_SEEN = frozenset("LMNPS")
_UNSEEN_SIGNS = re.compile(r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0]")


class Written(BaseModel):
    """A group of keys as an editor writes it: unknown keys are refused and nothing changes afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, allow_inf_nan=False)


def is_blank(text: str) -> bool:
    """Whether nothing would be seen of a text: it is empty, or spaces and invisible characters alone."""
    first = text[:1]
    if first.isascii() and first.isalnum():  # nearly every text: no need to look at each sign
        return False
    seen = (sign for sign in text if unicodedata.category(sign)[0] in _SEEN)
    return not any(_UNSEEN_SIGNS.match(sign) is None for sign in seen)


def _on_one_line(value: str) -> str:
    if is_blank(value):
        raise PydanticCustomError("empty-value", "empty-value")
    if len(value.strip().splitlines()) > 1:
        raise PydanticCustomError("more-than-one-line", "more-than-one-line")
    return value


def length(shortest: int, longest: int) -> Any:
    """The metadata of a short text: its length in characters, and that it is one line.

    A line break would end the header of a mail or of a feed where the text is printed; a text that
    YAML folds (``>-``) has none.
    """
    return Field(min_length=shortest, max_length=longest), AfterValidator(_on_one_line)


def _known_code(register: str, extra: frozenset[str]) -> AfterValidator:
    def check(value: str, info: ValidationInfo) -> str:
        codes: Codes = info.context or {}
        if register in codes and value not in codes[register] and value not in extra:
            raise PydanticCustomError("unknown-code", "unknown-code", {"register": register})
        return value

    return AfterValidator(check)


def code_of(register: str, *extra: str) -> Any:
    """The metadata of a code of a register of ``docs/datos/``, or one of a few ``extra`` words."""
    schema = Field(min_length=1, json_schema_extra={"x-register": register, "x-also": list(extra)})
    return schema, _known_code(register, frozenset(extra))


def is_full_address(text: str) -> bool:
    """Whether a text is a whole public address: http or https, a host with a dot, a port that exists.

    No user or password, and not this machine (``localhost``).
    """
    if _USUAL_URL.fullmatch(text):
        return True
    if not _URL.fullmatch(text):
        return False
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:  # a port that is no number or too high, brackets left open
        return False
    host = (parts.hostname or "").removesuffix(".")
    return port != 0 and bool(_HOST.fullmatch(host)) and not host.endswith(".localhost")


def _read_address(value: str) -> str:
    """An address with its scheme in lower case."""
    if not is_full_address(value):
        raise PydanticCustomError("bad-url", "bad-url")
    scheme, _, rest = value.partition(":")
    return f"{scheme.lower()}:{rest}"


def is_reserved_name(name: str) -> bool:
    """Whether Windows takes the name for a device: no file or folder there has it, whatever its ending."""
    return _RESERVED.fullmatch(name) is not None


def _folder_name(value: str) -> str:
    """An id as it is: the page that it has is a folder of that name."""
    if len(value) > LONGEST_ID:
        raise PydanticKnownError("string_too_long", {"max_length": LONGEST_ID})
    if is_reserved_name(value):
        raise PydanticCustomError("reserved-name", "reserved-name")
    return value


def _matching(pattern: re.Pattern[str], problem_code: str) -> AfterValidator:
    def check(value: str) -> str:
        if pattern.fullmatch(value) is None:
            raise PydanticCustomError(problem_code, problem_code)
        return value

    return AfterValidator(check)


Text = Annotated[str, *length(1, 500)]
Identifier = Annotated[
    str,
    Field(min_length=1, json_schema_extra={"pattern": f"^{ID_PATTERN}$"}),
    _matching(_ID, "bad-id"),
    AfterValidator(_folder_name),
]
"""Lower-case ASCII letters, digits and hyphens, at most 80."""
TermCode = Annotated[str, Field(min_length=1), _matching(_TERM, "bad-id"), AfterValidator(_folder_name)]
"""The code of a closed list: like an identifier, with underscores where the list has them."""
Url = Annotated[str, Field(json_schema_extra={"format": "uri"}), AfterValidator(_read_address)]
"""An address that starts with https:// (http:// is read, with a notice)."""
Currency = Annotated[
    str, Field(json_schema_extra={"pattern": "^[A-Z]{3}$"}), _matching(_CURRENCY, "bad-currency")
]
"""ISO 4217, three capital letters."""
BaseHash = Annotated[
    str, Field(json_schema_extra={"pattern": "^[0-9a-f]{12}$"}), _matching(_HASH, "bad-base")
]


def read_number(value: str) -> Decimal:
    """A number, decimals after a point or a comma; ``1.500`` is refused: it may mean 1500 or 1.5."""
    if _AMBIGUOUS.fullmatch(value):
        whole = re.sub(r"[.,]", "", value)
        decimal = re.sub(r"0+$", "", value.replace(".", ",")).rstrip(",")
        values = {"whole": whole, "decimal": decimal}
        raise PydanticCustomError("ambiguous-number", "ambiguous-number", values)
    if _NUMBER.fullmatch(value) is None:
        raise PydanticCustomError("bad-number", "bad-number")
    return Decimal(value.replace(",", "."))


def refuse_parts(value: object) -> None:
    """Refuse a list or a group where one text belongs."""
    if isinstance(value, list | dict):
        raise PydanticCustomError("not-a-text", "not-a-text")


def _number(value: object) -> object:
    refuse_parts(value)
    return read_number(value.strip()) if isinstance(value, str) else value


def _counting_number(value: object) -> object:
    refuse_parts(value)
    if isinstance(value, str):
        if not re.fullmatch(r"[1-9]\d{0,3}", value.strip(), re.ASCII):
            raise PydanticCustomError("bad-counting-number", "bad-counting-number")
        return int(value)
    return value


def _count(value: object) -> object:
    refuse_parts(value)
    if isinstance(value, str):
        if not re.fullmatch(r"[1-9]\d{0,8}", value.strip(), re.ASCII):
            raise PydanticCustomError("bad-count", "bad-count")
        return int(value)
    return value


def _coordinate(value: object) -> object:
    refuse_parts(value)
    if isinstance(value, str):
        if _COORDINATE.fullmatch(value.strip()) is None:
            raise PydanticCustomError("bad-coordinate", "bad-coordinate")
        return Decimal(value)
    return value


Number = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema({"type": "string"})]
CountingNumber = Annotated[int, BeforeValidator(_counting_number)]
"""1, 2, 3 …"""
Count = Annotated[int, BeforeValidator(_count)]
"""How many, from 1 on, no separator of thousands."""
Coordinate = Annotated[Decimal, BeforeValidator(_coordinate), WithJsonSchema({"type": "string"})]
"""Degrees, north and east positive, with a decimal point."""
