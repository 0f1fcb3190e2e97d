"""The lifter's own command: really run, never waited for, ended when it takes too long."""

import os
import sys
import threading
import time
from pathlib import Path

import pytest

from gymtui.tui.own_command import run_beside

PATIENCE = 30.0


@pytest.fixture
def told() -> list[str]:
    return []


def run(folder: Path, told: list[str], *words: str, seconds: float = PATIENCE, **extra: str) -> Path:
    """Run a command to its end and return its log."""
    log = folder / "logs" / "own.log"
    thread = run_beside(words, extra, log, told.append, seconds)
    thread.join(PATIENCE)
    assert not thread.is_alive()
    return log


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def test_it_gets_the_environment_and_its_output_is_kept(tmp_path: Path, told: list[str]) -> None:
    code = "import os; print(os.environ['GYMTUI_SET'], 'PATH' in os.environ); print('x', file=os.sys.stderr)"
    log = run(tmp_path, told, *python(code), GYMTUI_SET="set 2 of 3 é漢")
    assert sorted(log.read_text(encoding="utf-8").splitlines()) == ["set 2 of 3 é漢 True", "x"]
    assert told == []


def test_no_shell_reads_the_words(tmp_path: Path, told: list[str]) -> None:
    log = run(tmp_path, told, *python("import sys; print(sys.argv[1:])"), "$HOME", "a b", "|", ">x")
    assert log.read_text() == "['$HOME', 'a b', '|', '>x']\n"


def test_it_has_a_session_of_its_own_and_reads_nothing(tmp_path: Path, told: list[str]) -> None:
    log = run(tmp_path, told, *python("import os, sys; print(os.getsid(0), repr(sys.stdin.read()))"))
    session, read = log.read_text().split()
    assert (int(session) != os.getsid(0), read) == (True, "''")


def test_the_log_holds_only_the_last_run(tmp_path: Path, told: list[str]) -> None:
    run(tmp_path, told, *python("print('a' * 500)"))
    assert run(tmp_path, told, *python("print('b')")).read_text() == "b\n"


def test_it_runs_where_no_log_can_be_written(tmp_path: Path, told: list[str]) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    done = tmp_path / "done"
    run(tmp_path, told, *python(f"open({str(done)!r}, 'w').write('x')"))
    assert (done.read_text(), told) == ("x", [])


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("/no/such/program",), "could not be started: there is no such program."),
        (("/",), "could not be started: Permission denied."),
        (("true", "a\0b"), "could not be started: embedded null byte."),
        (python("raise SystemExit(3)"), "failed with exit code 3. What it wrote is in "),
        (python("import os; os.kill(os.getpid(), 9)"), "was ended by signal 9."),
    ],
)
def test_what_goes_wrong_is_told(tmp_path: Path, told: list[str], words: tuple[str, ...], says: str) -> None:
    run(tmp_path, told, *words)
    assert len(told) == 1
    assert told[0].startswith(words[0])
    assert says in told[0]


def test_one_that_takes_too_long_is_ended_with_what_it_started(tmp_path: Path, told: list[str]) -> None:
    log = run(tmp_path, told, "sh", "-c", "sleep 600 & echo $!; wait", seconds=1.0)
    assert told == [f"sh still ran after 1 s and was ended. What it wrote is in {log}."]
    assert ends(int(log.read_text()))


def test_one_that_will_not_end_is_killed(
    tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gymtui.tui.own_command.GRACE", 0.2)
    log = run(tmp_path, told, "sh", "-c", "trap '' TERM; echo $$; sleep 600; sleep 600", seconds=1.0)
    assert "was ended" in told[0]
    assert ends(int(log.read_text()))


def ends(pid: int) -> bool:
    """Wait until a process has ended."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        stat = Path(f"/proc/{pid}/stat")
        if stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z":
            return True  # nobody has collected it yet
        threading.Event().wait(0.01)
    return False


def test_nobody_waits_for_it(tmp_path: Path, told: list[str]) -> None:
    go = tmp_path / "go"
    os.mkfifo(go)
    thread = run_beside(python(f"open({str(go)!r}).read()"), {}, tmp_path / "log", told.append)
    assert thread.is_alive()
    assert thread.daemon
    assert thread is not threading.current_thread()
    with go.open("w") as pipe:
        pipe.write("now")
    thread.join(PATIENCE)
    assert (thread.is_alive(), told) == (False, [])
