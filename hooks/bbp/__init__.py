"""Banco de Buenas Prácticas y Boletín Electrónico: the package behind the site.

Four rooms: ``reading`` turns files into the ``model``, ``rendering`` turns the model into text,
``publishing`` gives the text to MkDocs. ``editing`` holds the commands for people.

Who may import whom (``tests/test_import_rule.py`` enforces it):

====================  ==========================================================================
``model``             pydantic
``reading``           model · PyYAML, python-frontmatter, pyromark (the page's CommonMark), Pillow
``rendering``         model · Jinja2, markupsafe, pyromark, nh3, Babel, css-inline, icalendar, Pillow,
                      PyStemmer, segno, PyYAML (words), pydantic_core (JSON)
``editing``           model, reading, rendering
``publishing``        model, reading, rendering · mkdocs, mkdocs_static_i18n, Jinja2 (its cache)
``cli``               editing
``hooks/mkdocs_hooks``  publishing
====================  ==========================================================================
"""
