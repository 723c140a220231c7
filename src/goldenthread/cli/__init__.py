"""The side door: commands over the same actions, policies and trail as the site."""
