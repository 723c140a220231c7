"""Tags of case audit."""
