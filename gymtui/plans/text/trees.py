"""Walking the trees that the grammar gives, with their types told."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lark import Token, Tree
    from typing_extensions import TypeIs

    Node = Tree[Token] | Token


def is_tree(node: "Node | str") -> "TypeIs[Tree[Token]]":
    """Whether a node is a tree and not a token."""
    return hasattr(node, "data")


def nodes(tree: "Tree[Token]") -> "list[Node]":
    """Return what stands directly in a tree."""
    return list(tree.children)


def trees(tree: "Tree[Token]") -> "list[Tree[Token]]":
    """Return the trees directly in a tree."""
    return [one for one in tree.children if is_tree(one)]


def own_tokens(tree: "Tree[Token]") -> "list[Token]":
    """Return the tokens directly in a tree."""
    return [one for one in tree.children if not is_tree(one)]


def tokens(tree: "Tree[Token]") -> "list[Token]":
    """Return all tokens of a tree in their order."""
    found: list[Token] = []
    for one in tree.children:
        if is_tree(one):
            found += tokens(one)
        else:
            found.append(one)
    return found


def named(tree: "Tree[Token]", name: str) -> "list[Tree[Token]]":
    """Return the trees of a name directly in a tree."""
    return [one for one in tree.children if is_tree(one) and one.data == name]


def ends_of(found: "list[Token]") -> tuple[int, int]:
    """Return the columns from the first token to behind the last, counted from 0."""
    last = found[-1]
    return found[0].start_pos or 0, (last.start_pos or 0) + len(last)
