"""Published reports: drafts read from files, what people confirmed of them, and what they tell together."""
