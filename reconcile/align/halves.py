"""Long work on two processors: a copy of the process does one half and sends its numbers back.

Owns nothing about what is computed. The answer is the same as in one process; where there is no second processor or no
`fork`, or where the copy fails, all of it is made in this one.
"""

import os
import signal
import sys
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from reconcile.model.progress import Watch, unwatched

T = TypeVar("T")
Work = Callable[[Sequence[T]], "array[float]"]

WORTH = 8_000
"""Items below which a copy costs more than it saves, where an item takes some ten microseconds."""

_ROOM = 700_000_000
"""Bytes of a process beyond which it is not copied: in the end the two may hold twice as much."""
_PORTION = 4_000
"""Items after which it is told how far the work has come."""


def in_halves(
    work: Work[T], items: Sequence[T], *, worth: int = WORTH, watch: Watch = unwatched, step: str = ""
) -> "array[float]":
    """Return `work(items)`, where the work on parts of them, joined, is the work on the whole.

    Below `worth` items a copy costs more than it saves. What `work` changes elsewhere, the copy changes in vain.
    `watch` is told how much of the `step` is done.
    """

    def work_watched(part: Sequence[T]) -> "array[float]":
        numbers = array("d")
        for at in range(0, len(part), _PORTION):
            watch(f"{step}: {100 * at // len(part)} %")
            numbers.extend(work(part[at : at + _PORTION]))
        return numbers

    if len(items) < worth or not _may_fork():
        return work_watched(items)
    middle = len(items) // 2
    try:
        reading, writing = os.pipe()
    except OSError:  # too many open files
        return work_watched(items)
    try:
        child = os.fork()
    except OSError:  # too many processes, or too little memory
        os.close(reading)
        os.close(writing)
        return work_watched(items)
    if child == 0:
        _answer(work, items[middle:], reading, writing)
    os.close(writing)
    numbers = array("d")
    try:
        with os.fdopen(reading, "rb") as pipe:
            numbers = work_watched(items[:middle])
            data = pipe.read()
    except BaseException:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        raise
    _, ended = os.waitpid(child, 0)
    if ended == 0:
        numbers.frombytes(data)
    else:
        numbers.extend(work_watched(items[middle:]))
    return numbers


def _may_fork() -> bool:
    """Tell whether a copy would have a processor and memory, and no thread here a lock that it would wait for."""
    if not sys.platform.startswith("linux"):
        return False  # elsewhere system libraries do not survive a fork
    try:
        threads = len(tuple(Path("/proc/self/task").iterdir()))
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return False
    return threads == 1 and pages * os.sysconf("SC_PAGE_SIZE") <= _ROOM and len(os.sched_getaffinity(0)) > 1


def _answer(work: Work[T], items: Sequence[T], reading: int, writing: int) -> None:
    """Do the copy's part and end it, whatever happens: it must never go on as if it were the run."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # the process that the user started says what there is to say
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(work(items).tobytes())
        status = 0
    finally:
        os._exit(status)
