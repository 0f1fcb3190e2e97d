"""Where things are: the data, what belongs to this machine only, the settings, the themes."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

NAME = "gymtui"


class Paths(NamedTuple):
    """`home` holds the data and may be a synchronised folder. `state` (backups, logs, who holds the lock) and
    `cache` (derived figures) belong to this machine; the store keeps a folder by its id in each."""

    home: Path
    state: Path
    cache: Path

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.home / "settings.toml"

    @property
    def own_themes(self) -> Path:
        """The folder of the person's own themes."""
        return self.home / "themes"

    @property
    def logs(self) -> Path:
        """The folder of the program's logs."""
        return self.state / "logs"


def resolve(home: str | Path | None = None, environ: Mapping[str, str] = os.environ) -> Paths:
    """Return the paths: `home` (of --home) before GYMTUI_HOME before the system's folder for data.

    GYMTUI_STATE moves both state and cache.
    """
    chosen = home or environ.get("GYMTUI_HOME")
    state = environ.get("GYMTUI_STATE")
    return Paths(
        _absolute(chosen) if chosen else _data_folder(),
        _absolute(state) / "state" if state else _state_folder(),
        _absolute(state) / "cache" if state else _cache_folder(),
    )


def shipped_themes() -> Path:
    """Return the folder of the shipped themes: in the package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "themes"
    return inside if inside.is_dir() else package.parent / "themes"


def _absolute(path: str | Path) -> Path:
    return Path(path).expanduser().absolute()


def _data_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)


def _state_folder() -> Path:
    from platformdirs import user_state_path

    return user_state_path(NAME, appauthor=False)


def _cache_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path(NAME, appauthor=False)
