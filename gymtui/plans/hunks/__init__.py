"""Changes of a plan that the coach proposes: each is looked at, and accepted or left, by the lifter."""
