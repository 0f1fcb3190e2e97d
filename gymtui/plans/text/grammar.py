"""The grammar of a line of plan text, and what its pieces are called.

Each line is read by itself with the start rule of its kind, so that a wrong line leaves the others
readable. Indentation says what belongs to a superset; everything else stands on its own line.
"""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lark import Lark

GRAMMAR = r"""
program_line: "program"i title id?
day_line: "day"i title on? id? archived?
group_line: GROUP LABEL? (","? group_rest)*
exercise_line: prefix* exercise ("/" exercise)* sets?
order_line: "order"i (order_day ("," order_day)* | NONE)
weeks_line: "weeks"i INT (","? wave)*
week_line: "week"i INT ":"? (","? change)+
rotation_line: rotation
word_line: WORDKEY words
note_line: "note"i (QUOTED | REST_OF_LINE)
started_line: "started"i DATE
archived_line: "archived"i
rule_line: ("rule"i | "progress"i) RULE (","? param)*
warmup_line: WARM SCHEME
or_line: "or"i exercise ("," exercise)*
rest_line: REST DURATION

title: QUOTED | BARE
id: "id"i SLUG
archived: "archived"i
on: "on"i WEEKDAY (("and"i | ",")? WEEKDAY)*
order_day: (QUOTED | BRACKETED | BARE) order_on?
order_on: "on"i WEEKDAY ("and"i? WEEKDAY)*
exercise: QUOTED | BRACKETED | EXERCISE
prefix: OPTIONAL | POOL
words: QUOTED | REST_OF_LINE

rotation: (ROTATION | WEEKDAYS) (","? INT DAYS_A_WEEK)?
wave: "deload"i "in"i? ("week"i | "weeks"i)? INT ("and"i? INT)* -> wave_deload
    | RIR wave_value+ -> wave_rir
wave_value: NUMBER | INT | GAP
change: RIR (NUMBER | INT) -> change_rir
    | SETS SIGNED_INT -> change_sets
    | "load"i PERCENT -> change_load
    | "deload"i -> change_deload
group_rest: ("switch"i DURATION) -> switch
    | ("round"i DURATION) -> round
    | (REST DURATION ("/" DURATION)?) -> both_rests

sets: (","? item)+
item: COUNT amount? -> count
    | WARM -> warm
    | LOAD -> load
    | PERCENT basis? -> percent
    | basis -> basis_alone
    | STEP LOAD -> step
    | EFFORT -> effort
    | REST DURATION -> rest
    | DURATION -> rest
    | TEMPO -> tempo
    | RANGE_OF_MOTION -> range_of_motion
    | "for"i DURATION -> for_seconds
    | "over"i METRES -> over_metres
    | technique
basis: (TM | E1RM | LAST | NONE) LOAD_STEP?
amount: REPS | METRES -> metres | DURATION -> seconds | AMRAP -> as_many | REPS_WORD
technique: RP ("to"i? INT)? inner* params? -> rest_pause
    | DC inner* params? -> dc
    | MYO ("match"i INT)? inner* params? -> myo
    | CLUSTER (INT ("by"i INT)? | SIZES)? inner* params? -> cluster
    | PLUS? INT DROPS drop_by? inner* params? -> drop
    | DROPS INT? drop_by? inner* params? -> drop
    | AMRAP params? -> amrap
    | TOP params? -> top
    | BACKOFF LESS? params? -> backoff
    | EMOM INT? inner* params? -> emom
    | INTERVAL INT? inner* params? -> interval
    | STRAIGHT params? -> straight
inner: DURATION
drop_by: LESS | LESS_LOAD
params: "(" (param (","? param)*)? ")"
param: NAME_WORD value
    | QUOTED value
value: NUMBER | INT | SIGNED_INT | SIGNED_NUMBER | SIZES | QUOTED
    | "whole"i (INT | SIGNED_INT) -> whole
    | "sizes"i "[" (INT | SIGNED_INT)* "]" -> sizes

GROUP.3: /(superset|tri-?set|giant\s+set|circuit)\b/i
LABEL: /[A-Za-z0-9]{1,3}(?=\s*($|,|switch|round|rest))/i
OPTIONAL.5: /optional\b/i
POOL.5: /pool\b/i
WORDKEY: /(level|goal|author|source|id)\b/i
ROTATION: /rotation\b/i
WEEKDAYS: /weekdays\b/i
DAYS_A_WEEK: /(days?|times?|workouts?|x)\s+(a|per)\s+week\b/i
WEEKDAY: /(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/i
SCHEME: /ramp\b|none\b/i
NONE.2: /none\b/i
GAP: /[_·]/
RIR.3: /rir\b/i
SETS: /sets?\b/i
REST.3: /rest\b(?!-)/i
STEP.3: /step\b/i
TM: /(of\s+)?(tm|training\s+max)\b/i
E1RM: /(of\s+)?(e?1rm|1-?rm)\b/i
LAST: /(of\s+)?last(\s+time)?\b/i
LOAD_STEP.4: /(plus\s+|[+\-−]\s*)\d+([.,]\d+)?\s*(kgs?|kilos?|kilograms?|lbs?|pounds?)\b/i
LOAD.3: /(bw\s*)?([+\-−]\s*)?\d+([.,]\d+)?\s*(kgs?|kilos?|kilograms?|lbs?|pounds?)\b|bw\b/i
PERCENT.3: /\d+([.,]\d+)?\s*%/
LESS_LOAD.5: /[-−]\s*\d+([.,]\d+)?\s*(kgs?|lbs?)\b/i
LESS.4: /[-−]\s*\d+\s*%/
COUNT.4: /\d+\s*[x×*](?![a-z])|\d+\s+sets?\s+of\b/i
REPS.3: /\d+([-–]\d+|\s+[-–]\s+\d+)?(\+(?!\s*\d+\s*drops?))?(?![\d:]|[.,]\d|\s*(s|secs?|seconds?|min|mins|minutes?|m|km|h|%)\b|\s*:)/i
REPS_WORD: /reps?\b/i
METRES.5: /\d+([.,]\d+)?\s*(m|km|metres?|meters?)\b/i
DURATION.4: /\d+:\d{2}(:\d{2})?|\d+([.,]\d+)?\s*(s|secs?|seconds?|m|min|mins|minutes?|h|hours?)\b/i
EFFORT.3: /@\s*(rpe\s*|rir\s*)?\d+([.,]\d+)?(\s*(rir|rpe)\b)?|(rir|rpe)\s*\d+([.,]\d+)?|\d+([.,]\d+)?\s*(rir|rpe)\b/i
TEMPO.3: /tempo\s*\d{1,2}-\d{1,2}-\d{1,2}-\d{1,2}/i
RANGE_OF_MOTION.3: /(full(\s+range)?|lengthened|shortened)(\s+partials)?\b/i
WARM.3: /(warm-?up|w)\b/i
RP.3: /(rest-?\s?pause|rp)\b/i
DC.3: /dc\b/i
MYO.3: /myo(-?reps)?\b/i
CLUSTER.3: /clusters?\b/i
DROPS.3: /drop(s|\s*sets?)?\b/i
AMRAP.3: /amrap\b/i
TOP.3: /top(\s+set)?\b/i
BACKOFF.3: /back-?\s?offs?\b/i
EMOM.3: /emom\b/i
INTERVAL.3: /intervals?\b/i
STRAIGHT.3: /straight\b/i
PLUS: "+"
DATE: /\d{4}-\d{2}-\d{2}/
SLUG: /[a-z0-9]+(-[a-z0-9]+)*/
SIZES.4: /\d+(-\d+)+/
NUMBER.2: /\d+[.,]\d+/
SIGNED_NUMBER.2: /[+\-−]\d+[.,]\d+/
INT.1: /\d+/
SIGNED_INT.2: /[+\-−]\d+/
RULE: /5\/3\/1|[a-z0-9_]+(-[a-z0-9_]+)*/i
NAME_WORD.-1: /[a-z_][a-z0-9_]*(-[a-z0-9_]+)*/i
QUOTED.6: /"(\\.|[^"\\])*"/
BRACKETED.6: /\[[a-z0-9-]+\]/
BARE.0: /[^\s"\[\],#](?:(?!\s+(?:on|id|archived)\b|\s*,)[^"#])*/i
EXERCISE.0: /(?:(?!<SPEC>)[^\s"\[\]#,\/]+)(?:[ \u00a0](?!<SPEC>)[^\s"\[\]#,\/]+)*/i
REST_OF_LINE.0: /[^\s"#][^#]*/

%ignore /[ \t\u00a0]+/
"""  # noqa: E501 - a regular expression stands on one line

SPEC = (
    r"(?:\d+\s*[x×*](?![a-z])|\d+\s+sets?\s+of\b|\d+([.,]\d+)?\s*(?:kgs?|kilos?|lbs?|pounds?|%)"
    r"|\d+([.,]\d+)?\s*(?:s|secs?|seconds?|m|min|mins|minutes?)\b|@|\d+:\d\d|[+\-−×*]\s*\d"
    r"|(?:rest-?\s?pause|rp|dc|myo(-?reps)?|clusters?|drops?|amrap|emom|intervals?|back-?offs?|warm-?up|w)"
    r"\s*(?=\s\d|\s*$|\s+to\b|\s*\(|\s+match\b|\s+x)"
    r"|(?:rest|rir|rpe|tempo|top|last|step)\s+[\d+\-−]|bw\b)"
)
"""Where an exercise's name ends and its sets begin; two blanks end it too, whatever follows."""

STARTS = (
    *("program_line", "day_line", "group_line", "exercise_line", "order_line", "weeks_line", "week_line"),
    *("rotation_line", "word_line", "note_line", "started_line", "archived_line", "rule_line"),
    *("warmup_line", "or_line", "rest_line"),
)


@cache
def parser() -> "Lark":
    """Return the parser of lines, built once; lark is loaded then and not before."""
    from lark import Lark

    return Lark(
        GRAMMAR.replace("<SPEC>", SPEC),
        parser="lalr",
        start=list(STARTS),
        maybe_placeholders=False,
        regex=False,
    )
