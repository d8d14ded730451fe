"""Room 3, rendering: the whole: all pages, the home page, the frame around each, sitemap and redirects."""
