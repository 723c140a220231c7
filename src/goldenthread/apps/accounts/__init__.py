"""Who is who: people, roles, posts and the bodies that oversee. Holds the policies every other app builds on."""
