"""The only package that knows TinyDB."""
