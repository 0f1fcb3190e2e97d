"""The live screen: what it says (`view`), how typing works (`line_editor`), how it is drawn (`paint`)."""
