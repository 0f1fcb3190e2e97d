"""Which app wrote a file; files of no app; damage at random."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gymtui.errors import GymtuiError
from gymtui.exchange.detect import READERS, App, detect, read_file
from gymtui.exchange.gymtui_json import read_export
from tests.exchange.helpers import BOOK, DATA, options

FILES = sorted(DATA.glob("*.csv"))
RELAXED = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_delimiter_and_encoding(path: object, delimiter: str) -> None:
    name = str(path).rsplit("/", 1)[-1]
    data = (DATA / name).read_bytes()
    app = App.HEVY if name.startswith("hevy") else App.STRONG
    assert detect(data, name) is app
    text = data.decode("utf-8-sig")
    assert detect(b"\xef\xbb\xbf" + text.encode(), name) is app
    assert detect(text.encode("utf-16"), name) is app
    header, rest = text.split("\n", 1)
    was = ";" if header.count(";") > header.count(",") else ","
    assert detect(f"sep={was}\n{text}".encode(), name) is app
    if ", " not in rest and '"' not in header:
        assert detect(text.replace(was, delimiter).encode(), name) is app


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the file is empty"),
        (b" \n\n", "the file is empty"),
        (b"one\ntwo\x00", "line 2: this is no text file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "this is no text file"),
        (b"\xff\xfe\x00", "this is no text file"),
        (b"dear diary\ntoday I squatted\n", "line 1: no header of a training log was found, but “dear"),
        (b"a,b,c,d,e,f\n1,2,3,4,5,6\n", "line 1: the columns “a, b, c, d, e, f” are of no known app"),
        ("äöü,b,c,d,e,f\n".encode("cp1252"), "columns “äöü"),
    ],
)
def test_other_files_are_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(GymtuiError, match=words) as error:
        detect(data, "x.csv")
    assert error.value.message.startswith("x.csv")
    assert "Expected a table exported by Strong or Hevy" in error.value.what_to_do


def test_each_reader_refuses_the_others_file() -> None:
    strong, hevy = (DATA / "strong_s4.csv").read_bytes(), (DATA / "hevy_kg_km.csv").read_bytes()
    with pytest.raises(GymtuiError, match="no Hevy export"):
        read_file(strong, options(), BOOK, App.HEVY)
    with pytest.raises(GymtuiError, match="no Strong export"):
        read_file(hevy, options(), BOOK, App.STRONG)
    assert detect(b'{"format": "gymtui"}', "x") is App.GYMTUI
    with pytest.raises(GymtuiError, match="own export"):
        read_file(b'{"format": "gymtui"}', options(), BOOK)


def test_text_that_is_not_utf8_is_read_and_said_so() -> None:
    data = (DATA / "strong_s4.csv").read_text(encoding="utf-8").replace("Push", "Drücken").encode("cp1252")
    result = read_file(data, options(), BOOK)
    assert result.workouts[0].title == "Drücken"
    assert any("Windows-1252" in note for note in result.report.notes)


def test_a_cell_of_enormous_size_is_an_error_with_its_line() -> None:
    data = (DATA / "strong_s1_kg.csv").read_bytes() + b'"' + b"x" * 140_000
    with pytest.raises(GymtuiError, match="line 6: this is no table any more"):
        read_file(data, options(), BOOK)


def _read_all(data: bytes) -> None:
    """Read the bytes with every reader; only GymtuiError may come out."""
    for app in READERS:
        try:
            result = read_file(data, options(), BOOK, app)
        except GymtuiError:
            continue
        lines = [row.line for row in result.report.rows]
        assert len(lines) == len(set(lines))
        assert result.report.as_json()
    try:
        read_export(data)
    except GymtuiError:
        return


@RELAXED
@given(st.binary(max_size=300))
def test_random_bytes_raise_only_expected_errors(data: bytes) -> None:
    _read_all(data)
    try:
        detect(data, "x")
    except GymtuiError:
        return


MARKS = (b",", b";", b'"', b"\n", b"\r", b"-", b"\xff", b"\xc3\xa9", b"\xef\xbb\xbf", b"", b"\x01")
WORDS = (b"9", b"9999999999", b"e9", b"0000-00-00", b"W", b"D", b"F", b"Rest Timer", b"(Assisted)", b"nan")
PIECES = st.sampled_from((*MARKS, *WORDS))


@RELAXED
@given(st.sampled_from(FILES), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), PIECES), max_size=8))
def test_mutated_files_raise_only_expected_errors(
    path: object, edits: list[tuple[float, int, bytes]]
) -> None:
    data = (DATA / str(path).rsplit("/", 1)[-1]).read_bytes()
    for where, cut, piece in edits:
        at = int(where * len(data))
        data = data[:at] + piece + data[at + cut :]
    _read_all(data)


@RELAXED
@given(
    st.lists(
        st.lists(
            st.text(max_size=12) | st.sampled_from(["1", "2024-01-01 10:00:00"]), min_size=12, max_size=12
        )
    )
)
def test_random_cells_below_a_true_header_raise_only_expected_errors(rows: list[list[str]]) -> None:
    header = (DATA / "strong_s4.csv").read_text(encoding="utf-8").split("\n")[0]
    body = "\n".join(
        ",".join('"' + cell.encode("utf-8", "replace").decode().replace('"', '""') + '"' for cell in row)
        for row in rows
    )
    _read_all(f"{header}\n{body}".encode())
