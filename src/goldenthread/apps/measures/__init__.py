"""Values of measures as the application knows them: counts by version and day, with what they may be set beside."""
