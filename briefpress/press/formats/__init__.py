"""Page, View -> bytes: one file a format; nothing here knows a record."""
