"""The time now, and the zone of this machine with its summer times."""

from datetime import UTC, datetime, timedelta, tzinfo


def wall_clock() -> datetime:
    """Return the time now in UTC, to the millisecond, as the files hold it."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


class MachineZone(tzinfo):
    """The zone this machine is set to, for any date: `astimezone()` alone gives the offset of one moment."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """Return the offset of a local time."""
        return None if moment is None else moment.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, moment: datetime | None) -> timedelta | None:  # noqa: ARG002 - the signature of tzinfo
        """Return None: how much of the offset is summer time is not known."""
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        """Return the zone's name at a local time."""
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime) -> datetime:
        """Return the local time of a time in UTC that carries this zone."""
        return moment.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)
