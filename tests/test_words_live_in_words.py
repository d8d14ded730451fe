"""Words for people stay in `words/`: out of Python and out of templates."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.package_source import JINJA_EXPRESSION, PACKAGE, QUOTED, modules, template_files

# --- Python -----------------------------------------------------------------------------------------------

EXEMPT_MODULES = {
    "model/format_keys.py": "headings and qualifiers that the format reserves: keys, as editors write them",
    "model/stop_words.py": "the words that search leaves out: data, compared and never shown",
    "reading/spellings.py": "how people type our keys: data, compared and never shown",
}
EXEMPT_CALLS = {
    "compile": "a regular expression",
    "cast": "the name of a type",
    "TypeVar": "the name of a type",
    "execute": "SQL",
    "debug": "the log, for developers",
}
EXEMPT_TEXTS = {
    "reading/yaml_syntax.py": (
        "what PyYAML says in English, by which a mistake is recognised",
        re.compile(r"[a-z' :]+"),
    ),
    "reading/proposal_answers.py": ("what GitHub writes for no answer", re.compile(r"_No response_")),
    "reading/field_problems.py": ("joins the names of pydantic's error", re.compile(r" or ")),
    "rendering/page/linked_data.py": ("schema.org's own wording", re.compile(r"required name=\{name\}")),
    "rendering/page/formats.py": ("a date pattern of CLDR", re.compile(r"(d 'de' )?MMMM( 'de' y)?")),
    "rendering/bulletin/share_picture.py": (
        "the characters that are drawn",
        re.compile(r".*ABCDEFG.*abcdefg.*"),
    ),
    "rendering/page/words.py": ("the letters before which «y» is «e»", re.compile(r"h?í")),
}
"""Texts of a module that only look like words, each with the one shape that is let through."""

SENTENCE = re.compile(r"[^\W\d_]{2},? | [^\W\d_]{2}|[áéíóúüñãõâêôàç]", re.IGNORECASE)
CSS_CLASSES = re.compile(r"note note-[a-z]+|btn btn-\d|badge badge-[a-z]+")
PATTERN = re.compile(r"\\[sSdDwWbB]|\(\?|\[\^?[\wáéíóúãõç]+\][?*+]?")
TYPE = re.compile(r"[\w.]+(\[.*\])?( \| [\w.]+(\[.*\])?)+|[A-Z]\w*\[.*\]")
# AAAA-MM-DD: what editors and messages call the shape of a date, the same in both languages.
DATE_SHAPES = re.compile(r"[AMD, -]+")
# The beginning of a line to paste into a header: a key is not a word.
YAML_LINE = re.compile(r" *[a-z_]+: ?[\[{]?")


def is_docstring(node: ast.AST) -> bool:
    """A text that stands alone as a statement: a docstring, also below an attribute."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def is_for_developers(node: ast.AST) -> bool:
    """What only a traceback or a debugger shows: raised built-in errors, assertions."""
    if isinstance(node, ast.Assert):
        return True
    if not isinstance(node, ast.Raise) or not isinstance(node.exc, ast.Call):
        return False
    return isinstance(node.exc.func, ast.Name) and node.exc.func.id in {
        "ValueError",
        "TypeError",
        "KeyError",
        "RuntimeError",
        "BuildError",
        "ConfigurationError",
    }


def is_exempt_call(node: ast.AST) -> bool:
    """A call whose texts are not for people: a regular expression, a type."""
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name in EXEMPT_CALLS


def is_let_through(text: str, module: str) -> bool:
    """Whether a text has a shape that is not a sentence: CSS classes, patterns, types, the module's own."""
    own = EXEMPT_TEXTS.get(module)
    if own and own[1].fullmatch(text):
        return True
    shapes = (CSS_CLASSES, TYPE, DATE_SHAPES, YAML_LINE)
    return bool(PATTERN.search(text)) or any(shape.fullmatch(text) for shape in shapes)


def is_sentence(value: object, module: str) -> bool:
    """Whether a constant is a text with words in it that no shape lets through."""
    return isinstance(value, str) and bool(SENTENCE.search(value)) and not is_let_through(value, module)


def sentences_in_code(source: str, module: str) -> Iterator[str]:
    """The texts of a module with a space between words or an accented letter, as `line: text`."""
    waiting: list[ast.AST] = [ast.parse(source)]
    while waiting:
        node = waiting.pop()
        if is_docstring(node) or is_for_developers(node) or is_exempt_call(node):
            continue
        if isinstance(node, ast.Constant) and is_sentence(node.value, module):
            yield f"{module}:{node.lineno}: {node.value}"
        waiting.extend(ast.iter_child_nodes(node))


def test_no_python_module_holds_a_sentence_or_a_label() -> None:
    found = [
        offender
        for module, source in modules()
        if module not in EXEMPT_MODULES
        for offender in sentences_in_code(source, module)
    ]

    assert found == []


@pytest.mark.parametrize(
    ("source", "offenders"),
    [
        ("label = 'Buena práctica'\n", ["x.py:1: Buena práctica"]),
        ("label = 'Situación'\n", ["x.py:1: Situación"]),
        ("print(f'Faltan {n} campos')\n", ["x.py:1:  campos", "x.py:1: Faltan "]),
        ("raise UsageError('falta la fecha')\n", ["x.py:1: falta la fecha"]),
        ("log.error('No se pudo leer')\n", ["x.py:1: No se pudo leer"]),
        ("def f():\n    '''Doc.'''\n    return 'dos palabras'\n", ["x.py:3: dos palabras"]),
    ],
)
def test_a_sentence_in_python_is_found(source: str, offenders: list[str]) -> None:
    assert sorted(sentences_in_code(source, "x.py")) == offenders


@pytest.mark.parametrize(
    "source",
    [
        "'''A docstring with words.'''\n",
        "x = 1\n'''What x says.'''\n",
        "raise ValueError('not a date')\n",
        "WORDS = re.compile('tel[ée]fono (?:fijo)?')\n",
        "Tree: 'Mapping[str, str | Tree]' = {}\n",
        "style = 'note note-arch'\n",
        "command = ['mkdocs', 'build', '--strict']\n",
    ],
)
def test_what_is_not_for_people_is_let_through(source: str) -> None:
    assert list(sentences_in_code(source, "x.py")) == []


# --- Templates --------------------------------------------------------------------------------------------

READABLE = (
    "alt",
    "title",
    "aria-label",
    "aria-description",
    "placeholder",
    "label",
    "data-l",
    "data-done",
    "data-refused",
    "summary",
)
READABLE_META = ("description", "og:title", "og:description", "og:site_name")
LETTERS = re.compile(r"[^\W\d_]")
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
# The name of the licence is the same in every language.
PROPER_NAMES = frozenset({"CC BY 4.0"})
# What a macro writes inside of a tag, and the shape of an svg path: seen as text, never read.
ATTRIBUTE = re.compile(r'(?:\s*[a-z-]+="[^"]*")+')
SVG_PATH = re.compile(r"[MLHVCSQTAZmlhvcsqtaz\d .,-]+")


def is_written(text: str | None) -> bool:
    if text is None or text.strip() in PROPER_NAMES or ATTRIBUTE.fullmatch(text.strip()):
        return False
    return bool(LETTERS.search(text))


def readable_texts(element: Element) -> Iterator[str]:
    """Text nodes and readable attributes of a tree; scripts and styles are not read by people."""
    for one in element.iter():
        if not isinstance(one.tag, str):
            yield from filter(is_written, [one.tail])
            continue
        spoken = [one.get(name) for name in READABLE]
        if one.tag == "meta" and (one.get("name") or one.get("property")) in READABLE_META:
            spoken.append(one.get("content"))
        text = None if one.tag in {"script", "style"} else one.text
        yield from (found.strip() for found in [*spoken, text, one.tail] if found and is_written(found))


def words_in_template(source: str) -> Iterator[str]:
    """What a template itself says: outside of Jinja's tags, and in the quoted texts inside them."""
    # The name of a tag may be chosen: any other name will do here.
    markup = JINJA.sub("", re.sub(r"(</?)\{\{.*?\}\}", r"\1div", source))
    if source.lstrip().startswith("<?xml"):
        yield from (text.strip() for text in re.split(r"<[^>]*>", markup) if is_written(text))
    else:
        # A table row outside of its table would be thrown away: keep its cells as plain elements.
        markup = re.sub(
            r"<(/?)(?:table|thead|tbody|tr|td|th|caption|noscript|html|head|body)\b", r"<\1div", markup
        )
        yield from readable_texts(html5lib.parseFragment(markup, namespaceHTMLElements=False))
    without_comments = re.sub(r"\{#.*?#\}", "", source, flags=re.DOTALL)
    for inside in JINJA_EXPRESSION.findall(without_comments):
        for text in QUOTED.findall("".join(inside)):
            if SENTENCE.search(text) and not CSS_CLASSES.fullmatch(text) and not SVG_PATH.fullmatch(text):
                yield text


def test_no_template_holds_a_word_for_people() -> None:
    found = [
        f"{file.relative_to(PACKAGE).as_posix()}: {text}"
        for file in template_files()
        for text in words_in_template(file.read_text("utf-8"))
    ]

    assert found == []


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ("<p>Buscar</p>", "Buscar"),
        ('<img alt="Foto" src="x">', "Foto"),
        ('<nav aria-label="Menú">', "Menú"),
        ('<input placeholder="feria">', "feria"),
        ('<meta name="description" content="Un banco">', "Un banco"),
        ("{% if x %}Sí{% endif %}", "Sí"),
        ('{{ "Sin dato" if not x else x }}', "Sin dato"),
        ("<table><tr><td>Año</td></tr></table>", "Año"),
        ("<noscript>Sin scripts</noscript>", "Sin scripts"),
    ],
)
def test_a_word_in_a_template_is_found(planted: str, said: str) -> None:
    assert list(words_in_template(f'<div class="a b">{{{{ w("x.y") }}}}{planted}</div>')) == [said]
