"""Plans: the library of programs and templates (`shelf`, `view`, `paint`), and the editor of one of them.

The editor has a tree (`tree`, `tree_list`), forms (`form_panel`, `typing`), the text beside (`side`) and
figures under them (`foot`).
"""
