"""The frame of the site: settings, addresses, shared templates and assets."""
