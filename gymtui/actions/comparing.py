"""Two exercises or two periods held against each other."""

from gymtui.actions.action import Action

COMPARING: tuple[Action, ...] = (
    Action("comparing.next_measure", "comparing", "right,l", "chart", "Another number of both"),
    Action("comparing.measure_before", "comparing", "left,h", "before", "The number before", footer=False),
    Action("comparing.further_back", "comparing", "right_square_bracket", "further back", "Further back"),
    Action("comparing.nearer", "comparing", "left_square_bracket", "nearer", "Less far back", footer=False),
    Action("comparing.next_page", "comparing", "v,tab", "table", "The points as a table, or the chart"),
    Action("comparing.compare", "comparing", "c", "exercise", "Compare with another exercise"),
    Action("comparing.periods", "comparing", "p", "periods", "Compare other periods"),
    Action("comparing.down", "comparing", "down,j", "down", "Further down", footer=False),
    Action("comparing.up", "comparing", "up,k", "up", "Further up", footer=False),
    Action("comparing.page_down", "comparing", "pagedown", "page down", "A page down", footer=False),
    Action("comparing.page_up", "comparing", "pageup", "page up", "A page up", footer=False),
    Action("comparing.back", "comparing", "escape", "back", "Back to the exercise"),
)
