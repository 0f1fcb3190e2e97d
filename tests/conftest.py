"""What holds for every test: how fast a machine is decides nothing."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "any machine", deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", settings.get_profile("any machine"), max_examples=1000)
settings.load_profile("any machine")
