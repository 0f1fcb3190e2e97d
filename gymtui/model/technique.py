"""The techniques that a set can be done in."""

from enum import StrEnum


class Technique(StrEnum):
    STRAIGHT = "straight"
    REST_PAUSE = "rest_pause"
    DC = "dc"
    MYO = "myo"
    CLUSTER = "cluster"
    DROP = "drop"
    AMRAP = "amrap"
    TOP = "top"
    BACKOFF = "backoff"
    EMOM = "emom"
    INTERVAL = "interval"

    @property
    def words(self) -> str:
        """The name as it is shown: `rest-pause`."""
        return {
            "dc": "DC rest-pause",
            "myo": "myo-reps",
            "amrap": "AMRAP",
            "backoff": "back-off",
            "emom": "EMOM",
        }.get(self.value, self.value.replace("_", "-"))
