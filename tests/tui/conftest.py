"""Every test of the screens runs in one fixed zone, so that times of day are the same everywhere."""

import gc
import time
from collections.abc import Iterator

import pytest
import textual._wait

textual._wait.SLEEP_GRANULARITY = 1 / 200
textual._wait.SLEEP_IDLE = 1 / 1000
"""How often a pilot looks whether the program rests: waiting Textual's 20 ms took most of the time."""


@pytest.fixture(autouse=True)
def fixed_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "CET-1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    if hasattr(time, "tzset"):
        time.tzset()
    yield
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """The program keeps what it has read from the collector; after each test it is to be collected."""
    yield
    gc.unfreeze()
