"""Work in two processes: the answer of one, whatever happens to the other."""

import os
import subprocess
import sys
import threading
from array import array
from pathlib import Path

import pytest

from reconcile.align import halves
from reconcile.align.halves import in_halves

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere nothing is forked")
ROOT = Path(__file__).parents[2]
HERE = os.getpid()

two_processors = pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) < 2, reason="needs two processors"
)


@pytest.fixture
def copied(monkeypatch):
    """Let the tests' own process be copied where pytest-xdist runs them, which has a thread for its messages."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        monkeypatch.setattr(halves, "_may_fork", lambda: True)


def squares(numbers):
    return array("d", [n * n for n in numbers])


def processes(numbers):
    return array("d", [os.getpid() for _ in numbers])


@pytest.mark.parametrize("count", [0, 1, 2, 7, 100_001])
def test_two_halves_are_the_whole_in_order(count):
    assert in_halves(squares, range(count), worth=1) == squares(range(count))


@two_processors
@pytest.mark.usefixtures("copied")
def test_much_work_is_done_in_two_processes_and_little_in_one():
    numbers = in_halves(processes, range(10), worth=10)
    assert list(numbers[:5]) == [HERE] * 5
    assert len(set(numbers[5:])) == 1
    assert HERE not in numbers[5:]
    assert set(in_halves(processes, range(9), worth=10)) == {HERE}


@pytest.mark.usefixtures("copied")
def test_what_a_copy_could_not_do_is_done_here():
    def only_here(numbers):
        if os.getpid() != HERE:
            os._exit(9)
        return squares(numbers)

    assert in_halves(only_here, range(10), worth=1) == squares(range(10))


@pytest.mark.usefixtures("copied")
def test_an_error_in_the_copy_alone_is_no_error():
    def only_here(numbers):
        assert os.getpid() == HERE
        return squares(numbers)

    assert in_halves(only_here, range(10), worth=1) == squares(range(10))


@pytest.mark.usefixtures("copied")
def test_an_error_is_raised_here_and_leaves_no_process_behind():
    def divide(numbers):
        if os.getpid() != HERE:
            threading.Event().wait(60)
        return array("d", [1 / n for n in numbers])

    with pytest.raises(ZeroDivisionError):
        in_halves(divide, range(10), worth=1)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_process_with_threads_is_not_copied():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert set(in_halves(processes, range(10), worth=1)) == {HERE}
    finally:
        stop.set()
        thread.join()


PROPERTIES = ("date", "number killed", "place", "outcome", "reported by")
TOWNS = ("Ardal", "Bresk", "Corvo", "Dunmar", "Elst", "Farrow", "Gantry")


def _claims(folder, wordings, habit):
    """Write 1,050 claims of 210 subjects, worded in the habit of a source."""
    lines = [f'{{"source": {{"id": "s{habit}"}}}}']
    for subject in range(210):
        town = f"{TOWNS[subject % 7]} {TOWNS[subject // 7 % 7]}{subject}"
        for n, prop in enumerate(PROPERTIES):
            value = (f"{subject % 28 + 1} May 2019", str(subject), town, "charges dropped", f"the {town} Post")[n]
            lines.append(
                f'{{"id": "c{subject}p{n}", "subject": "{wordings[subject % 2]} {town}", '
                f'"property": "{prop}", "value": "{value}"}}'
            )
    path = folder / f"s{habit}.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@two_processors
def test_a_report_is_the_same_from_one_process_or_two_and_in_any_order_of_files(tmp_path):
    one = _claims(tmp_path, ("explosion in", "arrest at"), 1)
    two = _claims(tmp_path, ("blast at", "detention in"), 2)
    command = [sys.executable, "-m", "reconcile", "diff", "-f", "json"]
    processor = min(os.sched_getaffinity(0))

    def report(*files, alone=False):
        start = (lambda: os.sched_setaffinity(0, {processor})) if alone else None
        done = subprocess.run(
            [*command, *map(str, files)], cwd=ROOT, capture_output=True, check=False, preexec_fn=start
        )
        assert done.stderr == b""
        return done.stdout

    whole = report(one, two)
    assert len(whole) > 1_000_000
    assert report(one, two, alone=True) == whole
    assert report(two, one) == whole
