"""Pages of case audit, by what a person came to do."""
