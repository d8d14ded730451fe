"""Room 3, rendering: what pages are made of: words, links, templates, formats, small parts of many pages."""
