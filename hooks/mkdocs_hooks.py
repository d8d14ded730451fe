"""Door for MkDocs: each event of a build goes to the publishing room, and nothing else happens here."""

from bbp.publishing import events

on_startup = events.on_startup
on_config = events.on_config
on_files = events.on_files
on_env = events.on_env
on_page_content = events.on_page_content
on_page_context = events.on_page_context
on_template_context = events.on_template_context
on_post_template = events.on_post_template
on_post_build = events.on_post_build
on_build_error = events.on_build_error
