#!/usr/bin/env python3
"""Run one whole-program case and compare what it wrote.

    run.py [--update] --judge BIN --source DIR [--cache DIR] CASE_FOLDER

A case folder holds

    cmd           a shell script; it runs in an empty folder, with judge and this driver's python3 in $PATH
    stdout        what it must write, after normalising; left out: not compared
    stderr        the same; left out: nothing may be written
    expect        regular expressions, one a line, each of which must occur in the output (both streams)
    status        exit status; several as "0 5"; left out: 0
    files/        copied into the folder before
    tty           columns: standard output and standard error are one terminal of that width
    env           NAME=VALUE lines
    sandbox       this case judges code: skipped where the machine has no sandbox, unless
                  JUDGE_MUST_SANDBOX=1

What cannot be the same twice is normalised: times, sizes measured from outside, hashes, versions, folders.
A JSON document on standard output is held against its schema in docs/schema. --update writes what came out;
look at the difference before committing.
"""
import argparse
import errno
import fcntl
import json
import os
import pathlib
import pty
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import threading

SKIPPED = 77
TIMEOUT = 880


def normal(text, folder, source):
    text = text.replace("\r\n", "\n")
    for path in (str(folder), os.path.realpath(folder)):
        text = text.replace(path, "TMP").replace(os.path.dirname(path), "PLACE")
    text = text.replace(str(source), "SRC")
    text = re.sub(r" *\b\d+(\.\d+)? (ns|us|ms|s)\b(?! wall)", " TIME", text)
    # the clock of a timed session, and what of the wall clock hangs on it
    text = re.sub(r"\b\d+:\d\d(:\d\d)? (left of|over) (\d+:\d\d)(, until \d\d:\d\d)?", r"CLOCK \2 \3", text)
    text = re.sub(r"\bafter \d+:\d\d of", "after CLOCK of", text)
    text = re.sub(r"\b\d+:\d\d of (\d+ min) *", r"CLOCK of \1  ", text)
    text = re.sub(r"(CLOCK of \d+ min) +$", r"\1", text, flags=re.M)
    text = re.sub(r"^ +\d+:\d\d  (?=\w)", "  CLOCK  ", text, flags=re.M)
    text = re.sub(r'"at": "[^"]*",(\s+)"at_ms"', r'"at": "THEN",\1"at_ms"', text)
    text = re.sub(r'"((elapsed|left|spent|at|wall_moved)_ms)": -?\d+', r'"\1": 0', text)
    text = re.sub(r'"(started|deadline)": "20[^"]*Z"', r'"\1": "THEN"', text)
    text = re.sub(r"peak \d+(\.\d+)? [KMG]?i?B", "peak SIZE", text)
    text = re.sub(r'"(\w+_ns|peak_bytes|peak_heap_bytes|peak_stack_bytes)": \d+', r'"\1": 0', text)
    text = re.sub(r"\b[0-9a-f]{64}\b", "HASH", text)
    text = re.sub(r"\bjudge \d+\.\d+\.\d+\b", "judge VERSION", text)
    text = re.sub(r'"(judge|version)": "\d+\.\d+\.\d+"', r'"\1": "VERSION"', text)
    text = re.sub(r"sandbox: [a-z ]*(\n  [a-z ]+$)?", "sandbox: LAYERS", text, flags=re.M)
    text = re.sub(r"missing in this sandbox: .*\n", "", text)
    text = re.sub(r'("layers"|"missing"): \[[^]]*\]', r"\1: []", text)
    return text


def sandbox_ready(env):
    if env.get("JUDGE_MUST_SANDBOX") == "1":
        return True
    done = subprocess.run(["judge", "doctor", "--json"], env=env, capture_output=True, check=False)
    return done.returncode == 0


def run_plain(command, folder, env):
    done = subprocess.run(command, cwd=folder, env=env, stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=TIMEOUT, check=False)
    return done.returncode, done.stdout, done.stderr


def run_on_terminal(command, folder, env, columns):
    """Both streams on a pseudo-terminal; what it shows comes back as standard output."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    shown = bytearray()

    def read():
        while True:
            try:
                data = os.read(master, 65536)
            except OSError as e:
                if e.errno == errno.EIO:  # the last writer has gone
                    return
                raise
            if not data:
                return
            shown.extend(data)

    child = subprocess.Popen(command, cwd=folder, env=env, stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    reader = threading.Thread(target=read)
    reader.start()
    status = child.wait(timeout=TIMEOUT)
    reader.join()
    os.close(master)
    # the progress line is gone in the end, and so it is here
    text = re.sub(rb"\r\x1b\[K[^\r\n]*(?=\r\x1b\[K)", b"", bytes(shown)).replace(b"\r\x1b[K", b"")
    return status, text, b""


def environment(args, case, folder):
    env = {
        "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
        "JUDGE_LIBEXEC": str(args.judge.parent.parent / "libexec/judge"),
        "HOME": str(folder / "home"),
        "XDG_STATE_HOME": str(folder / "state"),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "TERM": "xterm",
        "TMPDIR": os.environ.get("TMPDIR", "/tmp"),
        "JUDGE_PROBLEMS": str(args.source / "tests/cli/problems"),
        "SRC": str(args.source),
    }
    for name in ("JUDGE_MUST_SANDBOX", "ASAN_OPTIONS", "UBSAN_OPTIONS"):
        if name in os.environ:
            env[name] = os.environ[name]
    if (case / "env").exists():
        for line in (case / "env").read_text().splitlines():
            name, _, value = line.partition("=")
            env[name] = value
    return env


def compare(case, name, have, update, default):
    path = case / name
    if update and (path.exists() or have != default):
        path.write_text(have)
        return []
    if not path.exists() and default is None:
        return []
    want = path.read_text() if path.exists() else default
    if want == have:
        return []
    return [f"{name} differs; expected:\n{want}\n{name} now:\n{have}"]


def hold_against_schema(source, text):
    try:
        document = json.loads(text)
    except ValueError:
        return []
    if not isinstance(document, dict):
        return []
    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    import schema  # here, because jsonschema takes a second to load
    try:
        schema.check(source / "docs/schema", document)
    except Exception as e:  # every kind of invalid document is one finding
        return [f"against its schema: {str(e)[:1000]}"]
    return []


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--judge", type=pathlib.Path, required=True)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--cache", type=pathlib.Path, help="to begin with a copy of, see tests/support/warm.py")
    parser.add_argument("case", type=pathlib.Path)
    args = parser.parse_args()
    case = args.case.resolve()
    args.judge = args.judge.resolve()
    args.source = args.source.resolve()

    folder = pathlib.Path(tempfile.mkdtemp(prefix="judge-cli-"))
    try:
        work = folder / "work"
        if (case / "files").is_dir():
            shutil.copytree(case / "files", work, symlinks=True)
        else:
            work.mkdir()
        (folder / "home").mkdir()
        if args.cache and args.cache.is_dir() and (case / "sandbox").exists():
            shutil.copytree(args.cache, folder / "home/.cache/judge")
        # a program of its own, far from the checkout: the shipped problems are not to be found
        (folder / "bin").mkdir()
        shutil.copy2(args.judge, folder / "bin/judge")
        # the cases' python3 is that of this driver: another one's packages may be others, or of other versions
        python = folder / "bin/python3"
        python.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n')
        python.chmod(0o755)
        env = environment(args, case, folder)
        if (case / "sandbox").exists() and not sandbox_ready(env):
            print("skipped: no sandbox on this machine; JUDGE_MUST_SANDBOX=1 makes this a failure")
            return SKIPPED
        command = ["bash", str(case / "cmd")]
        if (case / "tty").exists():
            columns = int((case / "tty").read_text())
            status, out, err = run_on_terminal(command, work, env, columns)
        else:
            status, out, err = run_plain(command, work, env)
        out = out.decode(errors="backslashreplace")
        err = err.decode(errors="backslashreplace")
    finally:
        shutil.rmtree(folder, ignore_errors=True)

    bad = hold_against_schema(args.source, out)
    out = normal(out, work, args.source)
    err = normal(err, work, args.source)
    wanted = (case / "status").read_text().split() if (case / "status").exists() else ["0"]
    if args.update and len(wanted) == 1 and str(status) != wanted[0]:
        (case / "status").write_text(f"{status}\n")
    elif str(status) not in wanted:
        bad.append(f"exit status {status}, expected {' or '.join(wanted)}\n{out}{err}")
    first = args.update and not (case / "stdout").exists() and not (case / "expect").exists()
    bad += compare(case, "stdout", out, args.update and ((case / "stdout").exists() or first), None)
    if not (case / "expect").exists() or (case / "stderr").exists():
        bad += compare(case, "stderr", err, args.update, "")
    if (case / "expect").exists():
        for line in (case / "expect").read_text().splitlines():
            if not re.search(line, out + err, re.M):
                bad.append(f"does not occur: {line}\n{out}{err}")
    elif not (case / "stdout").exists():
        bad.append("a case needs stdout or expect; run with --update")
    print("\n".join(bad) if bad else "as expected")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
