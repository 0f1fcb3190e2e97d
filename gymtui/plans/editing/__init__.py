"""Changing a plan: pure operations on a document, each giving a new one, and the value that undoes them.

`nodes` does one thing to whatever stands at a place (add, remove, move, duplicate, copy, paste, link);
`making` begins documents; `undoing` keeps the way back.
"""
