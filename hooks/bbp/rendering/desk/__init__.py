"""Room 3, rendering: for those who edit: the desk, reports of commands, previews, drafts of translations."""
