#!/usr/bin/env python3
"""judge watch on a pseudo-terminal: saves by renaming, keys, and a terminal that is left as it was.

    watch.py JUDGE SOURCE_DIR
"""
import fcntl
import os
import pathlib
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

PATIENCE = 200  # seconds, for a loaded machine; nothing is measured


class Session:
    def __init__(self, judge, source, folder, *words):
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 80, 0, 0))
        self.before = termios.tcgetattr(self.slave)
        env = dict(os.environ, HOME=str(folder), TERM="xterm", LC_ALL="C.UTF-8",
                   JUDGE_PROBLEMS=str(source / "tests/cli/problems"))
        self.child = subprocess.Popen([judge, "watch", *words], cwd=folder, env=env, stdin=self.slave,
                                      stdout=self.slave, stderr=self.slave)

    def expect(self, text, ended=False):
        """Read on until text has come. ended: also from a program that has ended meanwhile."""
        seen = b""
        end = time.monotonic() + PATIENCE
        while text.encode() not in seen:
            ready, _, _ = select.select([self.master], [], [], 1)
            if ready:
                seen += os.read(self.master, 65536)
            elif time.monotonic() > end or (not ended and self.child.poll() is not None):
                sys.exit(f"{text!r} does not come:\n{seen.decode(errors='replace')}")
        return seen.decode(errors="replace")

    def key(self, letter):
        os.write(self.master, letter.encode())

    def end(self, status):
        have = self.child.wait(timeout=PATIENCE)
        if have != status:
            sys.exit(f"exit status {have}, expected {status}")
        if termios.tcgetattr(self.slave) != self.before:
            sys.exit("the terminal is not as it was")
        os.close(self.master)
        os.close(self.slave)


def save(source, name, file):
    """As many editors do: another file, renamed over the old one."""
    shutil.copy(source / "tests/cli/problems/count_even/submissions" / name, str(file) + "~")
    os.replace(str(file) + "~", file)


def with_a_clock(judge, source, folder):
    """While a timed session is active its clock runs below the report and in the title."""
    env = dict(os.environ, HOME=str(folder), JUDGE_PROBLEMS=str(source / "tests/cli/problems"))
    subprocess.run([judge, "practice", "start", "counting", "--quiet"], cwd=folder, env=env, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    s = Session(judge, source, folder, "count_even", "--no-complexity")
    s.expect(" left of 20:00  count_even\x07")  # below the report
    s.expect(" left of 20:00  count_even\x07")  # a tick later, in the same place
    s.key("r")
    s.expect("ACCEPTED")
    s.expect(" left of 20:00  count_even\x07")
    s.key("q")
    s.expect("\x1b]0;\x07", ended=True)  # the title is taken back
    s.end(0)
    subprocess.run([judge, "practice", "abandon", "--quiet"], cwd=folder, env=env, check=True,
                   stdout=subprocess.DEVNULL)


def main():
    judge, source = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory(prefix="judge-watch-") as name:
        folder = pathlib.Path(name)
        file = folder / "count_even.c"
        save(source, "wrong_answer/positive_only.c", file)
        s = Session(judge, source, folder, "count_even", "--no-complexity")
        first = s.expect("q quit")
        assert "WRONG ANSWER" in first and "\x1b[2J" in first, first
        s.key("f")
        again = s.expect("q quit")
        assert "the cases that failed before: 0 of" in again and "negatives" in again, again
        file.write_text("int count_even(int *nums, int nums_size) { return x; }\n")
        broken = s.expect("q quit")
        assert "COMPILE ERROR" in broken, broken
        save(source, "accepted/bits.c", file)
        fixed = s.expect("q quit")
        assert "ACCEPTED" in fixed and "16/16" in fixed, fixed
        s.key("r")
        assert "ACCEPTED" in s.expect("q quit")
        s.key("q")
        s.end(0)
        s = Session(judge, source, folder, "count_even", "--no-complexity")
        s.expect("q quit")
        s.child.send_signal(signal.SIGTERM)
        s.end(130)
        with_a_clock(judge, source, folder)
    print("as expected")


if __name__ == "__main__":
    main()
