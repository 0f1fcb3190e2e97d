"""The techniques that can be chosen for a set on the spot, and their parameters as a line of text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gymtui.model.performed import Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.units import Rir
from gymtui.training.techniques import Parameter, ParameterForm, technique_rules


@dataclass(frozen=True, slots=True)
class TechniqueChoice:
    """A technique with some of its parameters; those not named have their defaults."""

    technique: Technique
    params: Mapping[str, Param] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """What the choice is found again by: `cluster total=10 group=3`."""
        return f"{self.technique.value} {write_params(self.params)}".strip()

    def of(self, target: SetTarget) -> SetTarget:
        """Return the target with this technique: what it aims at otherwise stays.

        A technique that counts its own total is not held to the range of a straight set.
        """
        update: dict[str, object] = {"technique": self.technique, "params": dict(self.params)}
        if self.technique in (Technique.CLUSTER, Technique.INTERVAL):
            update |= {"reps": None, "reps_max": None}
        if self.technique in (Technique.AMRAP, Technique.EMOM):
            update["reps_max"] = None
        return target.model_copy(update=update)

    def words(self, target: SetTarget) -> str:
        """Return the choice as it is shown: `rest-pause to 18`."""
        return technique_rules(self.technique).describe(self.of(target)) or self.technique.words


CHOICES: tuple[TechniqueChoice, ...] = (
    TechniqueChoice(Technique.STRAIGHT),
    TechniqueChoice(Technique.REST_PAUSE, {"total": 18}),
    TechniqueChoice(Technique.REST_PAUSE, {"minis": 2}),
    TechniqueChoice(Technique.DC),
    TechniqueChoice(Technique.MYO),
    TechniqueChoice(Technique.CLUSTER, {"total": 10, "group": 3}),
    TechniqueChoice(Technique.CLUSTER, {"total": 10, "group": 2}),
    TechniqueChoice(Technique.CLUSTER, {"total": 5, "group": 1, "rest": 30}),
    TechniqueChoice(Technique.DROP, {"drops": 1}),
    TechniqueChoice(Technique.DROP, {"drops": 2}),
    TechniqueChoice(Technique.DROP, {"drops": 3}),
    TechniqueChoice(Technique.AMRAP),
    TechniqueChoice(Technique.TOP),
    TechniqueChoice(Technique.BACKOFF, {"percent": 10}),
    TechniqueChoice(Technique.EMOM, {"rounds": 10, "every": 60}),
    TechniqueChoice(Technique.INTERVAL, {"rounds": 8, "work": 20, "rest": 10}),
)
SAFE_RIR = Rir(2)
FOR_HOLDS = (Technique.STRAIGHT, Technique.INTERVAL)


def choices_for(target: SetTarget, *, reps: bool) -> tuple[TechniqueChoice, ...]:
    """Return what can be chosen for a set; `reps` False: one that is held or covers a distance."""
    del target
    return tuple(c for c in CHOICES if reps or c.technique in FOR_HOLDS)


def without_failure(target: SetTarget) -> SetTarget:
    """Return the target as a straight set with two reps in reserve, or more where it asks for more."""
    rir = target.rir if target.rir is not None and target.rir > SAFE_RIR else SAFE_RIR
    update: dict[str, object] = {"technique": Technique.STRAIGHT, "params": {}, "rir": rir}
    return target.model_copy(update=update)


def explanation(technique: Technique) -> str:
    """Return the technique's parameters with their ranges, one a line."""
    return "\n".join(
        f"{name}  {parameter.words}, {_range(parameter)}"
        for name, parameter in technique_rules(technique).parameters.items()
    )


def _range(parameter: Parameter) -> str:
    if parameter.form is ParameterForm.SIZES:
        return "as in 3-3-2-2"
    if parameter.form is ParameterForm.AMOUNT:
        return "as in 2.5"
    usual = f", else {parameter.default}" if parameter.default is not None else ""
    return f"{parameter.low} to {parameter.high}{usual}"


def write_params(params: Mapping[str, Param]) -> str:
    """Return parameters as they are typed: `total=10 group=3`, `groups=3-3-2-2`."""
    return " ".join(f"{name}={_value(value)}" for name, value in params.items())


def _value(value: Param) -> str:
    return "-".join(str(size) for size in value) if isinstance(value, tuple) else str(value)


def read_params(text: str) -> dict[str, Param]:
    """Return the parameters of a line such as `total=20 rest=15`.

    Raises ValueError that says what was expected; ranges are for `problems` of the technique to say.
    """
    params: dict[str, Param] = {}
    for word in text.replace(",", " ").split():
        name, sign, value = word.partition("=")
        if not sign or not name or not value:
            raise ValueError(f"“{word}” is no parameter; expected a name and a number, as in rest=15")
        if name in params:
            raise ValueError(f"{name} is there twice; write it once")
        pieces = value.split("-")
        if len(pieces) > 1 and all(piece.isdecimal() for piece in pieces):
            params[name] = tuple(int(piece) for piece in pieces)
        elif value.isdecimal():
            params[name] = int(value)
        else:
            params[name] = value
    return params


def problem_of(choice: TechniqueChoice, text: str, target: SetTarget) -> str | None:
    """Return what is wrong with a typed line of parameters, or None."""
    try:
        typed = TechniqueChoice(choice.technique, read_params(text))
    except ValueError as error:
        return str(error)
    found = technique_rules(choice.technique).problems(typed.of(target))
    return found[0] if found else None
