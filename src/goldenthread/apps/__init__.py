"""The front rooms: what people see and decide, one Django app for each subject."""
