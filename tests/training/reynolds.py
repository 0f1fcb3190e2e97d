"""A one-rep max from a five-rep max by lift, to hold the models against. Not a model: it knows two lifts.

Source: Reynolds, Gordon and Robergs 2006, a regression for each lift.
"""


def chest_press(five_rm: float) -> float:
    return 1.1307 * five_rm + 0.6999


def leg_press(five_rm: float) -> float:
    return 1.0970 * five_rm + 14.2546
