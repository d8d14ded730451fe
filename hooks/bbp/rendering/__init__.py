"""Room 3, rendering: the model → text. No clock, no disk, no MkDocs.

Its parts, each of which imports only those above it (``tests/test_import_rule.py`` enforces it):

=============  ==================================================================================
``page``       what pages are made of: words, links, templates, formats, small parts of many pages
``text``       prose: Markdown and HTML, plain text, pictures in a text, the text of a record
``facts``      what is known, in words: labels of codes, places, dates, values of registers
``map``        the map of the bank and what it is drawn with
``practice``   the page of a practice, its card, its data
``bulletin``   an issue of the bulletin: page, mail, picture, feeds
``data``       the open data: tables, package, schemas
``registers``  the registers of the network: lists, entries, calendars, routes, statistics
``explore``    ways into the bank: lists by fact, cities, filters, comparison, what fits a city
``search``     the index that the browser searches, and its page
``desk``       for those who edit: the desk, reports of commands, previews, drafts of translations
``form``       the form by which a practice is proposed, and what GitHub is told of a proposal
``site``       the whole: all pages, the home page, the frame around each, sitemap and redirects
=============  ==================================================================================

What templates print are named tuples: made in half the time of frozen dataclasses, and their classes, which
every command makes when it starts, in a ninth. What acts, and what has defaults to be made, is a dataclass.
"""
