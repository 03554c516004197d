"""Each kind of trouble has its own exit status, and a bug never looks like "conflicts found"."""

import signal
import subprocess
import sys

import pytest

from reconcile.cli import guard
from reconcile.cli.status import Outcome


@pytest.fixture
def run_command(monkeypatch):
    def run(command):
        monkeypatch.setattr(guard, "_run", lambda _: command())
        return guard.run_guarded([])

    return run


def _raise(trouble):
    raise trouble


@pytest.mark.parametrize("trouble", [RuntimeError("odd"), AssertionError(), RecursionError("deep"), KeyError("x")])
def test_a_bug_ends_with_70_and_a_traceback(run_command, capsys, trouble):
    assert run_command(lambda: _raise(trouble)) == 70
    err = capsys.readouterr().err
    assert err.startswith("Traceback")
    assert "this is a bug in reconcile" in err.splitlines()[-1]


def test_ctrl_c_ends_with_130(run_command):
    assert run_command(lambda: _raise(KeyboardInterrupt())) == 130


def test_an_error_of_the_system_ends_with_2(run_command, capsys):
    assert run_command(lambda: _raise(PermissionError(13, "Permission denied", "claims/a.yaml"))) == 2
    assert capsys.readouterr().err == "reconcile: the system says: [Errno 13] Permission denied: 'claims/a.yaml'\n"


def test_the_status_is_the_commands(run_command):
    assert [run_command(lambda s=s: Outcome(s)) for s in (0, 1)] == [0, 1]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_while_a_command_waits_for_input(tmp_path):
    restore = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"
    start = f"{restore}; from reconcile.cli import main; sys.exit(main())"
    # A job in the background inherits an ignored Ctrl-C; a person's terminal does not.
    command = [sys.executable, "-P", "-c", start, "value"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=2)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert (process.returncode, b"Traceback" in err) == (130, False)
