"""Room 4, publishing: text → MkDocs site. The only room that imports mkdocs and mkdocs_static_i18n."""
