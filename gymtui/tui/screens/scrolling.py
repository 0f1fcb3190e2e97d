"""A place whose page is scrolled by rows and by pages, without a cursor."""

from gymtui.tui.place import PlaceScreen


class ScrollingScreen(PlaceScreen):
    """Subclasses move their page by rows and say how many are in sight."""

    def scroll_rows(self, by: int) -> None:
        """Show the page so many rows further down, as far as there are some."""

    def rows_in_sight(self) -> int:
        """Return how many rows the page shows at once."""
        return 1

    def action_down(self) -> None:
        self.scroll_rows(1)

    def action_up(self) -> None:
        self.scroll_rows(-1)

    def action_page_down(self) -> None:
        self.scroll_rows(max(1, self.rows_in_sight() - 1))

    def action_page_up(self) -> None:
        self.scroll_rows(-max(1, self.rows_in_sight() - 1))
