"""A page put into a file of its own: links, ids, pictures, and what cannot work there."""

from __future__ import annotations

import pytest
from bbp.rendering.page.self_contained import Placement, make_self_contained

DATA = "data:image/png;base64,AA=="
PLACEMENT = Placement(
    prefix="pt-",
    link=lambda target: {"https://otra.example/": target, "../es/": "#vista-es"}.get(target),
    picture=lambda target: DATA if target == "feria.png" else None,
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('<p id="a" class="b">Uno &amp; dos &#8212;</p>', '<p id="pt-a" class="b">Uno &amp; dos &#8212;</p>'),
        ('<a href="#a">x</a>', '<a href="#pt-a">x</a>'),
        ('<a href="../es/">x</a>', '<a href="#vista-es">x</a>'),
        ('<a class="c" href="../../buscar/">x</a>', '<a class="c">x</a>'),
        ('<a href="https://otra.example/">x</a>', '<a href="https://otra.example/">x</a>'),
        ('<img src="feria.png" alt="&quot;a&quot;">', f'<img src="{DATA}" alt="&quot;a&quot;">'),
        ('<img src="feria.png" srcset="a 480w, b 800w" sizes="612px">', f'<img src="{DATA}">'),
        ('<section aria-labelledby="a b"><h2 id="a">', '<section aria-labelledby="pt-a pt-b"><h2 id="pt-a">'),
        ('<main id="main" tabindex="-1"><p>x</p></main>', '<div id="pt-main"><p>x</p></div>'),
        ('<svg viewBox="0 0 24 24"><path d="M1 1"/></svg>',) * 2,
        ('<button onclick="print()">x</button>', "<button>x</button>"),
        ('<p>a</p><script type="module" src="a.js">let x = "</p>"</script><p>b</p>', "<p>a</p><p>b</p>"),
        ("<p>a<br>b</p>",) * 2,
    ],
)
def test_a_page_is_put_into_a_file_of_its_own(written: str, expected: str) -> None:
    assert make_self_contained(written, PLACEMENT) == expected
