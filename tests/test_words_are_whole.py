"""The words: whole in both languages; each key is named by code or a template, and is there when named."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from string import Formatter

import yaml

from tests.package_source import JINJA_EXPRESSION, PACKAGE, QUOTED, modules, template_files

# --- The words themselves ---------------------------------------------------------------------------------


def flat(tree: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    """Every leaf by its dotted key."""
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def read_words(language: str, package: Path = PACKAGE) -> dict[str, object]:
    return dict(flat(yaml.safe_load((package / "words" / f"{language}.yml").read_text("utf-8"))))


def placeholders(text: object) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(str(text)) if name}


def disagreements(es: Mapping[str, object], pt: Mapping[str, object]) -> list[str]:
    """What one language has and the other has not: keys, placeholders; and what is empty or no text."""
    found = [f"only in one: {key}" for key in sorted(es.keys() ^ pt.keys())]
    for key in sorted(es.keys() & pt.keys()):
        if placeholders(es[key]) != placeholders(pt[key]):
            found.append(f"placeholders: {key}")
    for words in (es, pt):
        found += [f"empty or no text: {key}" for key, value in words.items() if not is_text(key, value)]
    return found


def is_text(key: str, value: object) -> bool:
    """Only the form for none of a count may say nothing."""
    return isinstance(value, str) and (bool(value.strip()) or key.endswith(".none"))


def test_both_languages_have_the_same_keys_and_placeholders_and_nothing_empty() -> None:
    assert disagreements(read_words("es"), read_words("pt")) == []


def test_words_that_disagree_are_found() -> None:
    es = {"a": "Uno {n}", "b": "Dos", "c": "Tres"}
    pt = {"a": "Um {m}", "b": " ", "d": "Quatro"}

    assert disagreements(es, pt) == [
        "only in one: c",
        "only in one: d",
        "placeholders: a",
        "empty or no text: b",
    ]


# --- The keys and their use -------------------------------------------------------------------------------

NOT_A_KEY = re.compile(r"[ /]|\\.(js|css|html|yml|ics)$")
SECTION_KEY = re.compile(r"[a-z_]+(\.[a-z0-9_-]+)+\.?")
THEME_KEY = re.compile(r"\bw\.([a-z_]+(?:\.[a-z_]+)+)")
PLURAL = ("one", "other", "none")
# Handed whole to a page: its script names what lies below.
FOR_THE_SCRIPT = (
    "call_state.script",
    "search.script",
    "search.facet",
    "search.kind",
    "explore.script",
    "fit.script",
    "compare.script",
    "form.script",
)
WORD = re.compile(r"\w+")
SCRIPTS = Path(__file__).parents[1] / "docs" / "assets"
# The sentences of a problem are found by its code, which the checks name.
PROBLEM_CODE = re.compile(r"problems\.([a-z0-9-]+)\.(?:what|remedy)")


def pattern_of(node: ast.JoinedStr) -> str:
    """An f-string as a pattern: what is filled in is one part of a key."""
    parts = (
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[^.]+" for part in node.values
    )
    return "".join(parts)


def named_in_code(source: str) -> Iterator[str]:
    """Every text of a module that may be a key, as a pattern."""
    waiting: list[ast.AST] = [ast.parse(source)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr):
            yield pattern_of(node)
            # What is filled in may name keys too; the pieces around it are part of the pattern.
            waiting.extend(part for part in node.values if isinstance(part, ast.FormattedValue))
        else:
            waiting.extend(ast.iter_child_nodes(node))


def named_in_templates(source: str) -> Iterator[str]:
    """Every key of a template: quoted (a final dot waits for its last part) or as the theme writes them."""
    inside = " ".join("".join(found) for found in JINJA_EXPRESSION.findall(source))
    for text in filter(SECTION_KEY.fullmatch, QUOTED.findall(inside)):
        yield re.escape(text) + (r"[^.]+" if text.endswith(".") else "")
    yield from map(re.escape, THEME_KEY.findall(source))


def named_keys(sections: Iterable[str]) -> set[str]:
    """The patterns of keys that code and templates name: those that begin with a section of the words."""
    found: set[str] = set()
    for _, source in modules():
        found.update(named_in_code(source))
    for file in template_files():
        found.update(named_in_templates(file.read_text("utf-8")))
    starts = tuple(f"{section}\\." for section in sections)
    found.difference_update(map(re.escape, FOR_THE_SCRIPT))
    # `[^.]+` stands for a part; a text with a space or a slash is no key.
    return {pattern for pattern in found if pattern.startswith(starts) and not NOT_A_KEY.search(pattern)}


def names_of(key: str) -> tuple[str, ...]:
    """How code may name a key: whole, or as the count of which it is a form."""
    stem, _, last = key.rpartition(".")
    return (key, stem) if last in PLURAL else (key,)


def one_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """What matches where one of the patterns does: thousands of them against each key would take a minute."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in sorted(patterns)))


def test_every_key_that_code_or_a_template_names_exists() -> None:
    words = read_words("es")
    sections = {key.partition(".")[0] for key in words}
    names = sorted({name for key in words for name in names_of(key)})

    unknown = [
        pattern
        for pattern in sorted(named_keys(sections))
        if not any(map(re.compile(pattern).fullmatch, names))
    ]

    assert unknown == []


def test_every_key_of_the_words_is_used() -> None:
    words = read_words("es")
    patterns = one_of(named_keys({key.partition(".")[0] for key in words}))
    script = frozenset(WORD.findall("".join(file.read_text("utf-8") for file in SCRIPTS.glob("*.js"))))
    codes = one_of(codes_in_code())

    unused = [key for key in words if not is_used(key, patterns, script, codes)]

    assert unused == []


def is_used(key: str, patterns: re.Pattern[str], script: frozenset[str], codes: re.Pattern[str]) -> bool:
    """Whether the script, a check or a pattern names the key."""
    for prefix in FOR_THE_SCRIPT:
        if key.startswith(f"{prefix}."):
            return key.removeprefix(f"{prefix}.").partition(".")[0] in script
    code = PROBLEM_CODE.fullmatch(key)
    if code:
        return bool(codes.fullmatch(code[1]))
    return any(map(patterns.fullmatch, names_of(key)))


def codes_in_code() -> set[str]:
    """Every text of the model and of the checks that may be the code of a problem, as a pattern."""
    rooms = ("model/", "reading/", "rendering/")
    return {
        pattern
        for module, source in modules()
        if module.startswith(rooms)
        for pattern in named_in_code(source)
    }


CODE_POSITION = {"problem": 2, "_at": 2, "PydanticCustomError": 0}
"""Where the code stands among the arguments of what makes a problem; one earlier in a method."""


def codes_told(source: str) -> Iterator[str]:
    """The codes that a module gives to problems literally."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        is_method = isinstance(node.func, ast.Attribute)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = CODE_POSITION.get(name, -1) - is_method
        if 0 <= place < len(node.args):
            code = node.args[place]
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                yield code.value


def test_every_problem_has_its_sentence_and_its_remedy() -> None:
    words = read_words("es")
    told = {code for _, source in modules() for code in codes_told(source)}

    assert len(told) > 60
    assert [
        code
        for code in sorted(told)
        if not {f"problems.{code}.what", f"problems.{code}.remedy"} <= words.keys()
    ] == []


def test_a_key_without_use_or_without_words_would_be_found(tmp_path: Path) -> None:
    package = Path(shutil.copytree(PACKAGE / "words", tmp_path / "words")).parent
    file = package / "words" / "es.yml"
    file.write_text(f"{file.read_text('utf-8')}\nplanted:\n  key: Nadie la usa\n", "utf-8")
    words = read_words("es", package)

    nothing = re.compile("(?!)")
    assert not is_used("planted.key", one_of(named_keys({"planted"})), frozenset(), nothing)
    assert is_used("planted.key", one_of({r"planted\.[^.]+"}), frozenset(), nothing)
    assert is_used("planted.key.other", one_of({r"planted\.key"}), frozenset(), nothing)
    assert not is_used("planted.key.more", one_of({r"planted\.key"}), frozenset(), nothing)
    assert list(named_in_code("words(f'card.{x}.name')")) == [r"card\.[^.]+\.name"]
    assert "planted.key" in words
