"""Work in a second process has the same result as here, and never outlives who asked for it."""

import os
import threading
import time
from pathlib import Path

import pytest

from generator.machine.second_process import SecondProcess

PATIENCE = 30


def test_the_result_comes_from_elsewhere() -> None:
    """From a copy of this process, where that is safe."""
    with SecondProcess(os.getpid) as second:
        made = second.result()
    assert (made != os.getpid()) is (os.name == "posix" and threading.active_count() == 1)


def test_what_does_not_pay_is_made_here() -> None:
    """When it is asked for, and only then."""
    done: list[int] = []
    with SecondProcess(lambda: done.append(1), pays=False) as second:
        assert done == []
        second.result()
    assert done == [1]


def test_with_other_threads_it_is_made_here() -> None:
    """A copy would not have them, but the locks that they hold."""
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        with SecondProcess(os.getpid) as second:
            assert second.result() == os.getpid()
    finally:
        stop.set()
        thread.join()


def test_a_failure_is_raised_here() -> None:
    """By doing it again, so that it is told with all that belongs to it."""
    with SecondProcess(lambda: 1 // 0) as second, pytest.raises(ZeroDivisionError):
        second.result()


def test_without_room_for_a_copy_it_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine may allow no more processes."""

    def refuse() -> int:
        raise OSError("no more processes")

    monkeypatch.setattr(os, "fork", refuse)
    with SecondProcess(os.getpid) as second:
        assert second.result() == os.getpid()


def test_what_nobody_waits_for_is_broken_off(tmp_path: Path) -> None:
    """As when the other half of the work has failed."""
    started = time.monotonic()
    with SecondProcess(lambda: time.sleep(PATIENCE)):
        pass
    assert time.monotonic() - started < PATIENCE / 2
    assert list(tmp_path.iterdir()) == []
