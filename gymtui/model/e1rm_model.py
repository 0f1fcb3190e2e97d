"""The models that estimate a one-rep max. What each reckons is in `training/e1rm.py`."""

from enum import StrEnum


class Model(StrEnum):
    """The models, each with its own idea of how the load falls with the reps."""

    EPLEY = "epley"
    BRZYCKI = "brzycki"
    LOMBARDI = "lombardi"
    WATHAN = "wathan"
    MAYHEW = "mayhew"
    OCONNER = "oconner"
    LANDER = "lander"
    RTS = "rts"
    NSCA = "nsca"
