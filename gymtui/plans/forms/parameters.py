"""Fields for the parameters of a technique or of a progression rule."""

from collections.abc import Callable, Mapping

from gymtui.model.plan import Param, PlanDocument
from gymtui.plans.forms.form import FieldError, FormField
from gymtui.training.techniques import Parameter, ParameterForm
from gymtui.training.techniques.params import decimal_of, is_valid

LABELS = {
    "total": "Reps in all",
    "minis": "Minis",
    "max_minis": "Most minis",
    "drop_off": "Floor of a mini",
    "rest": "Rest inside",
    "rest_total": "Rest in all",
    "group": "Reps of a group",
    "groups": "Groups",
    "by": "Less each drop",
    "percent": "Per cent less",
    "min_reps": "Fewest reps",
    "minimum": "Lightest load",
    "until_rpe": "Until RPE",
    "cap": "Most sets",
    "inc": "Step up",
    "cut": "Cut",
    "fails": "Misses",
    "plus": "Reps above",
    "tm": "Training max",
    "tm_percent": "Training max %",
    "bbb": "BBB",
    "fsl": "FSL",
}
Keep = Callable[[dict[str, Param]], PlanDocument]


def param_fields(
    prefix: str, known: Mapping[str, Parameter], params: Mapping[str, Param], keep: Keep
) -> tuple[FormField, ...]:
    """Return a field for each parameter, and one for each value that none of them takes.

    `keep` gives the document with other parameters; `prefix` is the record's field, such as `params`.
    """
    fields = [_field(prefix, name, one, params, keep) for name, one in known.items()]
    strange = [name for name in params if name not in known]
    return (*fields, *(_strange(prefix, name, params, keep) for name in strange))


def _field(
    prefix: str, name: str, parameter: Parameter, params: Mapping[str, Param], keep: Keep
) -> FormField:
    def put(text: str) -> PlanDocument:
        left = {key: value for key, value in params.items() if key != name}
        if not text.strip():
            return keep(left)
        return keep({**params, name: read_param(parameter, text)})

    def step(by: int) -> str | None:
        return _stepped(parameter, params.get(name), by)

    usual = f", else {parameter.default}" if parameter.default is not None else ""
    return FormField(
        f"{prefix}.{name}",
        LABELS.get(name, name.replace("_", " ").capitalize()),
        param_text(params[name]) if name in params else "",
        put,
        hint=f"{parameter.words}{usual}",
        step=step if parameter.form is ParameterForm.NUMBER else None,
    )


def _strange(prefix: str, name: str, params: Mapping[str, Param], keep: Keep) -> FormField:
    def put(text: str) -> PlanDocument:
        if text.strip() and text.strip() != param_text(params[name]):
            raise FieldError(f"Nothing here is called {name}.", "Expected an empty box, which takes it away.")
        kept = params if text.strip() else {key: value for key, value in params.items() if key != name}
        return keep(dict(kept))

    hint = "means nothing here; empty takes it away"
    return FormField(f"{prefix}.{name}", name, param_text(params[name]), put, hint=hint)


def read_param(parameter: Parameter, text: str) -> Param:
    """Return a parameter's value of what was typed. Raises FieldError."""
    typed = text.strip().replace("−", "-")
    value: Param | None = None
    match parameter.form:
        case ParameterForm.NUMBER:
            bare = typed.removesuffix("%").removesuffix("s").strip()
            value = int(bare) if bare.isascii() and bare.isdecimal() and len(bare) < 10 else None
        case ParameterForm.AMOUNT:
            bare = typed.removesuffix("kg").removesuffix("lb").strip().removeprefix("+").replace(",", ".")
            value = bare if decimal_of(bare) is not None else None
        case ParameterForm.SIZES:
            sizes = typed.replace("-", " ").replace(",", " ").split()
            fits = sizes and all(one.isascii() and one.isdecimal() and len(one) < 6 for one in sizes)
            value = tuple(map(int, sizes)) if fits else None
    if value is None or not is_valid(parameter, value):
        raise FieldError(f"“{typed}” does not fit.", f"Expected {expected(parameter)}.")
    return value


def expected(parameter: Parameter) -> str:
    """Return the range of a parameter in words."""
    low, high = parameter.low, parameter.high
    match parameter.form:
        case ParameterForm.NUMBER:
            steps = f" in steps of {parameter.multiple}" if parameter.multiple > 1 else ""
            return f"a whole number from {low} to {high}{steps}"
        case ParameterForm.AMOUNT:
            return f"an amount above {low} and up to {high}, such as 2.5"
        case ParameterForm.SIZES:
            return f"numbers from {low} to {high}, such as 3-3-2-2"


def param_text(value: Param) -> str:
    """Return a value as it is typed."""
    return "-".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _stepped(parameter: Parameter, value: Param | None, by: int) -> str | None:
    if not isinstance(value, int):
        start = parameter.default if parameter.default is not None else parameter.low
        return str(start)
    after = value + by * parameter.multiple
    return str(after) if parameter.low <= after <= parameter.high else None
