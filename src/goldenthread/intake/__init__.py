"""The porch: untrusted files in; typed tables or records out, with issues by sheet, row, column or page."""
