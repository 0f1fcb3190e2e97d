"""What differs between two texts of a plan."""

from hypothesis import given
from hypothesis import strategies as st

from gymtui.plans.versions import LineKind, changed_lines

OLD = "\n".join(f"line {number}" for number in range(1, 13)) + "\n"


def test_only_what_differs_is_told_with_two_lines_around_it() -> None:
    found = changed_lines(OLD, OLD.replace("line 6\n", "line six\n"))
    assert [(one.kind.value, one.text) for one in found] == [
        ("gap", "3 lines the same"),
        ("same", "line 4"),
        ("same", "line 5"),
        ("gone", "line 6"),
        ("new", "line six"),
        ("same", "line 7"),
        ("same", "line 8"),
        ("gap", "4 lines the same"),
    ]


def test_the_same_text_has_nothing_to_tell() -> None:
    assert changed_lines(OLD, OLD) == ()
    assert [one.kind for one in changed_lines("", "a\n")] == [LineKind.NEW]


lines = st.lists(st.sampled_from("abcde"), max_size=20)


@given(before=lines, after=lines)
def test_following_the_changes_makes_one_text_of_the_other(before: list[str], after: list[str]) -> None:
    found = changed_lines("\n".join(before), "\n".join(after))
    old, made = iter(before), []
    for one in found or ():
        if one.kind is LineKind.GAP:
            made += [next(old) for _ in range(int(one.text.split()[0]))]
        elif one.kind is LineKind.NEW:
            made.append(one.text)
        else:
            line = next(old)
            assert line == one.text
            if one.kind is LineKind.SAME:
                made.append(line)
    assert (made + list(old)) == after
