"""Room 2, reading: links that lead to no file of the project, but to an address, an anchor or nothing."""

from __future__ import annotations

import re
from typing import TypeAlias

from bbp.model.fields import is_full_address

Judgement: TypeAlias = tuple[str, dict[str, str]]
"""The code of what is wrong with a link, empty when nothing is, and its values."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# Those that run code are told where the body is read; «tel:» is a telephone number, which is private.
_JUDGED_ELSEWHERE = frozenset(["javascript", "data", "vbscript", "tel"])


def judge_outward(target: str, *, is_image: bool) -> Judgement | None:
    """What is wrong with a link to no file; None for one to a file, which is judged where it lies.

    A whole address of the web, or of a mailbox; a picture lies in the folder: nobody else is asked.
    """
    scheme = _SCHEME.match(target)
    if scheme:
        return _judge_address(target, scheme[1].lower(), is_image)
    if target.startswith("#") or not target:
        return ("" if target else "empty-link"), {}
    return None


def _judge_address(target: str, scheme: str, is_image: bool) -> Judgement:
    if scheme in _JUDGED_ELSEWHERE:
        return "", {}
    if scheme not in {"http", "https", "mailto"}:
        return "unsafe-link", {"scheme": f"{scheme}:"}
    if is_image:
        return "image-elsewhere", {}
    if scheme != "mailto" and not is_full_address(target):
        return "bad-url", {}
    return ("insecure-link" if scheme == "http" else ""), {}
