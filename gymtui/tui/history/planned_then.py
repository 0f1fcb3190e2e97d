"""The day of a plan as it stood when a workout was done, read from the store."""

from gymtui.model.performed import Workout
from gymtui.model.plan import Template
from gymtui.plans.plan_then import begun_at, document_then, template_in
from gymtui.store.store import Store


def planned_then(store: Store, workout: Workout) -> Template | None:
    """Return the template of a workout as it was on its day; None: no plan, or it is not kept any more.

    It reads a file: call it beside the screen.
    """
    plan = workout.plan
    if plan is None:
        return None
    plan_id = plan.program or plan.template
    kept = [(one.at, one.document) for one in store.plan_history.versions(plan_id)]
    document = document_then(kept, store.library.document(plan_id), begun_at(workout))
    return template_in(document, plan.template)
