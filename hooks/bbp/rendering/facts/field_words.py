"""Room 3, rendering: what a key of a document is, as a question in a terminal or the help of an option.

The words are the form's; what only a command asks, or asks in another way, has its own.
"""

from __future__ import annotations

from bbp.rendering.page.words import Words


def field_words(words: Words, key: str, inner: str = "") -> str:
    """The label, the help and the example of a key, or of a key inside its group, on one line."""
    own = f"new_cli.field.{f'{key}_{inner}' if inner else key}"
    if words.has(own):
        return words(own)
    place = f"{key}.{inner}" if inner else key
    label = words(f"form.field.{place}.label")
    parts = [label if label.endswith("?") else f"{label}."]
    if words.has(f"form.field.{place}.help"):
        parts.append(words(f"form.field.{place}.help"))
    if words.has(f"form.field.{place}.example"):
        parts.append(words("form.example", example=words(f"form.field.{place}.example")))
    return " ".join(parts)
