"""The commands that change the workout in the middle: grow, technique, swap, later, rest, gym, order."""

from textual import work

from gymtui.live import events as ev
from gymtui.live.parts import said_at_the_end
from gymtui.live.state import LiveExercise, LiveSet
from gymtui.model.ids import ShortId
from gymtui.model.performed import Technique
from gymtui.model.profile import ExerciseChoice
from gymtui.training.restraint import superset_concerns
from gymtui.tui import cautions, replanning
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import AskText, Choose, Item
from gymtui.tui.messages import ChoiceMade
from gymtui.tui.plan_desk import prepared_swap
from gymtui.tui.screens.heeding import HeedingScreen
from gymtui.tui.train import technique_choices as techniques
from gymtui.tui.train.rest_line import RestLine, read_rest, rest_problem
from gymtui.tui.train.swap import swap_dialog

OTHER = "other"


class ChangingScreen(HeedingScreen):
    """Each command makes one event, so that one `u` takes it back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.selected: str | None = None

    def chosen(self) -> tuple[LiveExercise, LiveSet | None] | None:
        """Return the exercise a command is about, and the set: the row chosen in the outline, else what
        comes now."""
        workout = self.workout
        if workout is None:
            return None
        if self.selected is not None:
            found = workout.find_set(self.selected)
            if found is not None:
                return found[1], found[2]
            by_id = workout.find_exercise(self.selected)
            if by_id is not None:
                return by_id[1], None
        here = self.here()
        return (here[1], here[2]) if here is not None else None

    # growing the set just logged

    def action_rest_pause(self) -> None:
        self._grow(Technique.REST_PAUSE)

    def action_drop(self) -> None:
        self._grow(Technique.DROP)

    @work
    async def _grow(self, technique: Technique) -> None:
        workout = self.workout
        place = workout.last_logged if workout is not None else None
        if workout is None or place is None:
            self.notify("Log a set first; then it can grow by a part.", timeout=3)
            return
        exercise, live_set = workout.at(place)
        if await self.allowed(exercise, live_set, technique):
            self.happened(ev.PartGrown(at=self.desk.now, set=ShortId(live_set.id), technique=technique))

    @work
    async def action_technique(self) -> None:
        """Choose another technique for the chosen set, or for the one that comes now."""
        workout, found = self.workout, self.chosen()
        if workout is None or found is None:
            return
        exercise = found[0]
        waiting = [s for s in exercise.work_sets if not s.closed] or [*exercise.work_sets[-1:]]
        live_set = found[1] or next(iter(waiting), None)
        if live_set is None:
            self.notify("There is no set yet: a in the outline adds one.", timeout=3)
            return
        target = live_set.target
        listed = techniques.choices_for(target, reps=exercise.plan.measurement.has_reps)
        by_id = {choice.id: choice for choice in listed}
        items = [Item(c.id, c.words(target), c.technique.words) for c in listed]
        items.append(Item(OTHER, "Other numbers", "of the technique that the set has now"))
        answer = await self.app.push_screen_wait(Choose("Technique of this set", items))
        if answer is None:
            return
        choice = by_id.get(answer) or techniques.TechniqueChoice(live_set.technique, target.params)
        if answer == OTHER:
            typed = await self.app.push_screen_wait(
                AskText(
                    f"Numbers of this {choice.technique.words} set",
                    techniques.write_params(choice.params),
                    hint=techniques.explanation(choice.technique),
                    check=lambda text: techniques.problem_of(choice, text, target),
                )
            )
            if typed is None:
                return
            choice = techniques.TechniqueChoice(choice.technique, techniques.read_params(typed))
        concerns = cautions.of_target(self.desk, workout, live_set, choice.of(target))
        allowed = await self.allowed(exercise, live_set, choice.technique)
        if allowed and await self.heeded(exercise, concerns):
            planned = replanning.replanned(self.desk, workout, exercise, live_set, choice.of(target))
            self.happened(ev.SetsReplanned(at=self.desk.now, sets=(planned,)))

    def took(self, event: ev.Change | ev.Undone | ev.Redone) -> None:
        """An event was kept: say what followed from it by itself, and look ahead."""
        workout = self.workout
        if workout is None or isinstance(event, (ev.Undone, ev.Redone)):
            return
        if workout.returned:
            names = " and ".join(e.plan.name for e in workout.exercises if e.id in workout.returned)
            self.notify(f"Back to {names}, which you put off.", timeout=6, markup=False)
        said = said_at_the_end(workout) if isinstance(event, ev.PartLogged) else ""
        if said:
            self.notify(said, timeout=6, markup=False)
        if isinstance(event, ev.PartLogged) and workout.rest is None:
            self.begin_next_round(event.at)
        if isinstance(event, (ev.PartLogged, ev.FormRated)):
            self.say_when_to_stop(event)
        self.look_ahead()

    # swapping, later

    @work
    async def action_swap(self) -> None:
        workout, found = self.workout, self.chosen()
        if workout is None or found is None:
            return
        exercise = found[0]
        chosen = await self.app.push_screen_wait(swap_dialog(self.desk, workout, exercise))
        by = self.desk.known.catalogue.get(chosen) if chosen is not None else None
        if by is None:
            return
        new = prepared_swap(self.desk, workout, exercise, by)
        said = f"{by.name} in place of {exercise.plan.name}, this time only. u takes it back."
        self.happened(ev.ExerciseSwapped(at=self.desk.now, exercise=ShortId(exercise.id), by=new), said=said)

    def action_later(self) -> None:
        found = self.chosen()
        if found is None:
            return
        exercise = found[0]
        said = f"Later: {exercise.plan.name} comes back after the next exercise. u takes it back."
        self.happened(ev.ExercisePostponed(at=self.desk.now, exercise=ShortId(exercise.id)), said=said)

    # rests and gyms

    @work
    async def action_change_rest(self) -> None:
        found = self.chosen()
        if found is None:
            return
        plan = found[0].plan
        group = self.workout.group(plan.group) if self.workout is not None else None
        seconds = plan.rest if group is None or group.round_rest is None else group.round_rest
        text = await self.app.push_screen_wait(
            AskText(
                f"Rest after a {'round' if group is not None else 'set'}: {plan.name}",
                f"{seconds // 60}:{seconds % 60:02d}" if plan.countdown else "off",
                hint="A time such as 90 or 2:30, off for no countdown, on again; "
                "always in front keeps it for other days: always off",
                check=rest_problem,
            )
        )
        if text is None:
            return
        line = read_rest(text)
        self.happened(
            ev.RestChanged(
                at=self.desk.now, exercise=ShortId(plan.id), seconds=line.seconds, countdown=line.countdown
            )
        )
        if line.always:
            self._keep_choice(plan.exercise, line)

    def _keep_choice(self, slug: str, line: RestLine) -> None:
        before = self.desk.known.choices.get(slug) or ExerciseChoice(exercise=slug)
        update: dict[str, object] = {}
        if line.seconds is not None:
            update["rest"] = line.seconds
        if line.countdown is not None:
            update["countdown"] = line.countdown
        self.post_message(ChoiceMade(before.model_copy(update=update)))

    @work
    async def action_gym(self) -> None:
        workout = self.workout
        if workout is None:
            return
        gyms = self.desk.known.gyms
        if len(gyms) < 2:
            self.notify("There is one gym. Settings (F7) adds another.", timeout=4)
            return
        here = workout.gym.id if workout.gym is not None else self.desk.known.gym.id
        items = [Item(g.id, g.name, "here now" if g.id == here else "") for g in gyms.values()]
        chosen = await self.app.push_screen_wait(Choose("Where are you training?", items, start=here))
        if chosen is None or chosen == here:
            return
        gym = gyms[chosen]
        sets = replanning.sets_in(workout, gym)
        words = (
            f"{len(sets)} {'load' if len(sets) == 1 else 'loads'} changed to what it has"
            if sets
            else "same loads"
        )
        event = ev.GymChanged(at=self.desk.now, gym=gym, sets=sets)
        self.happened(event, said=f"{gym.name}: {words}. u takes it back.")

    # order and supersets, from the outline

    def move_exercise(self, by: int) -> None:
        """Move the chosen exercise up or down."""
        workout, found = self.workout, self.chosen()
        if workout is None or found is None:
            return
        at = workout.find_exercise(found[0].id)
        to = replanning.move_to(workout, found[0], by)
        if at is not None and to is not None:
            self.happened(ev.ExerciseMoved(at=self.desk.now, exercise=ShortId(found[0].id), to=to))

    def link_exercise(self) -> None:
        """Link the chosen exercise with the next one, or take it out of its superset."""
        workout, found = self.workout, self.chosen()
        if workout is None or found is None:
            return
        exercise = found[0]
        now, chosen = self.desk.now, ShortId(exercise.id)
        if exercise.plan.group is not None:
            said = f"{exercise.plan.name} stands alone now. u takes it back."
            self.happened(ev.ExerciseUnlinked(at=now, exercise=chosen), said=said)
            return
        partner = replanning.partner_of(workout, exercise)
        if partner is None:
            self.notify("There is no other exercise to link it with. a adds one.", timeout=3)
            return
        group, related = replanning.superset_of(self.desk, exercise, partner)
        mates = sum(
            e.id == partner.id or e.plan.group == (partner.plan.group or "") for e in workout.exercises
        )
        for concern in superset_concerns(related, mates + 1, self.desk.known.profile.level):
            self.notify(concern.words, severity="warning", timeout=8, markup=False)
        said = f"Superset with {partner.plan.name}: {related.words}. u takes it back."
        event = ev.ExercisesLinked(at=now, exercise=chosen, partner=ShortId(partner.id), group=group)
        self.happened(event, said=said)

    def add_warmups(self) -> None:
        """Add warm-ups that lead up to the first work set of the chosen exercise."""
        workout, found = self.workout, self.chosen()
        if workout is None or found is None:
            return
        exercise = found[0]
        planned = replanning.warmups(self.desk, workout, exercise)
        if not planned:
            self.notify(f"{exercise.plan.name} needs no warm-up sets at this load.", timeout=3)
            return
        event = ev.WarmupsAdded(at=self.desk.now, exercise=ShortId(exercise.id), sets=planned)
        self.happened(event, said=f"{len(planned)} warm-ups added. u takes them back.")
