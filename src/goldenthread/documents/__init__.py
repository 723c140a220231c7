"""The printing room: a core.document tree in; HTML, Word, PDF and spreadsheets out."""
