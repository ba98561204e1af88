"""A folder of its own to judge in, and what must hold of every judge whatever befell it.

A Place has its own home, cache, temporary folder and solution, so that what is left behind can be seen.
This program is made the reaper of orphans (PR_SET_CHILD_SUBREAPER): whatever process a judge leaves
becomes a child of ours, and none is overlooked.
"""
import ctypes
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time
import typing

SKIPPED = 77
PR_SET_CHILD_SUBREAPER = 36
# Bounds on silence, not on time: a busy machine makes everything slow, and no test may depend on that.
HANG_SECONDS = 40  # in which no process of a judge used the processor, began or ended; its limits are far below
LEFT_SECONDS = 3   # in which a process that was left did nothing
CLOCKS = {"cpu_ns", "wall_ns", "elapsed_ns", "peak_bytes", "peak_heap_bytes", "peak_stack_bytes",
          "cached", "solution", "sandbox"}
STATUS = {"accepted": 0, "complexity_missed": 3, "judge_error": 5}  # 1 for all others


class Problem(typing.NamedTuple):
    """What is judged: its package, the least number of its cases, and a right solution that does %s first."""
    name: str
    folder: str
    cases: int
    text: str


TWO_SUM = Problem("two_sum", "problems", 201, """
int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    %s
    *return_size = 0;
    for (int i = 0; i < nums_size; i++)
        for (int j = i + 1; j < nums_size; j++)
            if ((long long)nums[i] + nums[j] == target) {
                int *pair = malloc(2 * sizeof *pair);
                pair[0] = i;
                pair[1] = j;
                *return_size = 2;
                return pair;
            }
    return NULL;
}
""")
# A few cases only: for faults that do not aim at a moment between them.
COUNT_EVEN = Problem("count_even", "tests/cli/problems", 16, """
int count_even(int *nums, int nums_size)
{
    %s
    int even = 0;
    for (int i = 0; i < nums_size; i++)
        even += nums[i] %% 2 == 0;
    return even;
}
""")
# A case that lasts long enough to be met.
NAP = "struct timespec nap = {0, 300000}; nanosleep(&nap, NULL);"


class Skip(Exception):
    """This machine cannot play the fault."""


class Failed(Exception):
    """What the test is there to find."""


def expect(holds, text, done=None):
    if not holds:
        raise Failed(f"{text}\n{done}" if done is not None else text)


def become_reaper():
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


class Process:
    """What /proc/PID/stat says."""

    def __init__(self, pid):
        text = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        fields = text[text.rindex(")") + 2:].split()
        self.pid = pid
        self.name = text[text.index("(") + 1:text.rindex(")")]
        self.state, self.parent, self.group = fields[0], int(fields[1]), int(fields[2])
        self.ticks = sum(int(field) for field in fields[11:15])  # with those of children that were reaped


def children(pid):
    found = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            words = pathlib.Path(f"/proc/{pid}/task/{task}/children").read_text(encoding="ascii").split()
            found += [Process(int(word)) for word in words]
    except OSError:
        pass  # it ends while we look
    return [p for p in found if p.state not in "ZX"]


def descendants(pid):
    below = children(pid)
    for child in list(below):
        below += descendants(child.pid)
    return below


def find(judge, role):
    """The process that plays this role below a judge, or None: see judge/sandbox/runner.h for the tree."""
    if role == "judge":
        return judge
    for child in children(judge):
        below = children(child.pid)
        zygotes = [p for p in below if p.pid == p.group]
        if role == "tool" and child.name in ("gcc", "cc1", "as", "ld", "ld.bfd", "cc"):
            return child.pid
        if child.name != "judge" or not zygotes:
            continue
        zygote = zygotes[0]
        if role == "keeper":
            return child.pid
        if role == "zygote":
            return zygote.pid
        for p in below:
            if role == "stub" and p.group == child.group:
                return p.pid
            if role == "case" and p.group == zygote.group and p.pid != zygote.pid:
                return p.pid
    return None


def reap():
    try:
        while os.waitpid(-1, os.WNOHANG)[0] > 0:
            pass
    except ChildProcessError:
        pass


def end_all(processes):
    for p in processes:
        try:
            os.kill(p.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass  # went with another one


class Silence:
    """How long nothing has happened in a tree of processes."""

    def __init__(self):
        self.seen, self.since = None, time.monotonic()

    def seconds(self, processes):
        now = sorted((p.pid, p.ticks) for p in processes)
        # whoever waits for the processor or the disk is about to do something
        if now != self.seen or any(p.state in "RD" for p in processes):
            self.seen, self.since = now, time.monotonic()
        return time.monotonic() - self.since


def wait(process):
    """Until it ends, or nothing happens any more: then what hangs, as a text."""
    silence = Silence()
    while True:
        try:
            process.wait(timeout=0.5)
            return None
        except subprocess.TimeoutExpired:
            pass
        try:
            below = [Process(process.pid), *descendants(process.pid)]
        except OSError:
            continue
        if silence.seconds(below) > HANG_SECONDS:
            return ", ".join(f"{p.name} ({p.state})" for p in below)


def nobody_left():
    silence = Silence()
    while True:
        reap()
        left = descendants(os.getpid())
        if not left:
            return
        if silence.seconds(left) > LEFT_SECONDS:
            end_all(left)
            raise Failed("left behind: " + ", ".join(f"{p.name} ({p.pid}, {p.state})" for p in left))
        time.sleep(0.01)


def without_clocks(value):
    if isinstance(value, dict):
        return {k: without_clocks(v) for k, v in value.items() if k not in CLOCKS}
    if isinstance(value, list):
        return [without_clocks(v) for v in value]
    return value


class Done:
    """A judge that has ended."""

    def __init__(self, least, status, out, err):
        self.least, self.status, self.out, self.err = least, status, out, err
        self.document, self.note = None, ""
        try:
            self.document = json.loads(out)
        except ValueError:
            pass
        schema = self.document.get("schema") if isinstance(self.document, dict) else None
        self.report = self.document if schema == "judge.result/1" else None
        self.error = self.document if schema == "judge.error/1" else None

    def __str__(self):
        text = self.out
        if self.report is not None:
            bad = [c for c in self.report["cases"]["list"] if c["verdict"] != "accepted"]
            text = str({k: self.report[k] for k in ("verdict", "message", "cached", "diagnostics")} |
                       {"total": self.report["cases"]["total"], "run": self.report["cases"]["run"],
                        "bad": [(c["name"], c["verdict"], c["message"]) for c in bad[:5]]})
        return f"status {self.status} {self.note}\nstdout: {text}\nstderr: {self.err}"

    def is_error(self):
        """A clear error: one line that says what, the same in the document, status 5."""
        return (self.status == 5 and self.error is not None and self.error["status"] == 5 and
                re.fullmatch(r"judge: [^\n]{8,}\n", self.err) is not None and
                self.error["message"] in self.err)

    def is_sound(self):
        """A report that agrees with itself: every case is there, and the verdict follows from them."""
        r = self.report
        if r is None or r["verdict"] == "judge_error":
            return False
        cases = r["cases"]
        first = next((c["verdict"] for c in cases["list"] if c["verdict"] != "accepted"), None)
        whole = cases["total"] == cases["run"] and cases["total"] >= self.least
        passed = sum(c["verdict"] == "accepted" for c in cases["list"])
        fits = r["verdict"] == first if first else r["verdict"] in ("accepted", "complexity_missed")
        return (whole and cases["passed"] == passed and fits and
                len(cases["list"]) == cases["run"] and self.status == STATUS.get(r["verdict"], 1))


class Place:
    def __init__(self, args, problem=TWO_SUM):
        self.judge, self.source, self.problem = args.judge, args.source, problem
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="judge-faults-"))
        os.chmod(self.root, 0o755)
        for name in ("home", "cache", "tmp"):
            (self.root / name).mkdir()
        if args.cache is not None:
            shutil.copytree(args.cache, self.root / "cache/judge")
        self.file = self.root / f"{problem.name}.c"
        self.rounds = 0
        self.write()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        end_all(descendants(os.getpid()))
        reap()
        shutil.rmtree(self.root, ignore_errors=True)

    def write(self, first=""):
        """A solution that no cache has seen: right, after that statement."""
        self.rounds += 1
        self.file.write_text(f"/* {self.rounds} */\n#include <stdlib.h>\n#include <string.h>\n#include <time.h>\n"
                             f"{self.problem.text % first}")

    def environment(self):
        env = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(self.root / "home"),
               "XDG_CACHE_HOME": str(self.root / "cache"), "TMPDIR": str(self.root / "tmp")}
        env.update({k: v for k, v in os.environ.items() if k in ("ASAN_OPTIONS", "UBSAN_OPTIONS")})
        return env

    def command(self, *more, whole=False):
        return [str(self.judge), "run", self.problem.name, str(self.file), "--json",
                f"--problems={self.source / self.problem.folder}", *([] if whole else ["--no-complexity"]), *more]

    def start(self, *more, prefix=(), env=None, whole=False, **options):
        # files, because nobody reads pipes while we look for the moment to strike
        out, err = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        options = {"stdin": subprocess.DEVNULL, "stdout": out, "stderr": err} | options
        process = subprocess.Popen([*prefix, *self.command(*more, whole=whole)],
                                   env=self.environment() | (env or {}), **options)
        process.wrote = out, err
        return process

    def end(self, process):
        hanging = wait(process)
        if hanging is not None:
            raise Failed(f"the judge hangs: {hanging}")
        text = []
        for file in process.wrote:
            with file:
                file.seek(0)
                text.append(file.read().decode(errors="replace"))
        return Done(self.problem.cases, process.returncode, *text)

    def run(self, *more, **options):
        return self.end(self.start(*more, **options))

    def forget(self):
        shutil.rmtree(self.root / "cache")
        (self.root / "cache").mkdir()

    def temps(self):
        return sorted(p.name for p in (self.root / "tmp").iterdir())

    def right(self):
        """What an undisturbed judge says, kept."""
        if not hasattr(self, "baseline"):
            done = self.run("--no-cache")
            expect(done.is_sound() and done.report["verdict"] == "accepted", "undisturbed, and not right", done)
            self.baseline = without_clocks(done.report)
        return self.baseline

    def is_right(self, done):
        if not done.is_sound():
            return False
        now, want = without_clocks(done.report), self.right()
        done.note = f"differs in {[k for k in want if now.get(k) != want[k]]}"
        return now == want

    def expect_right(self, what, **options):
        done = self.run(**options)
        expect(self.is_right(done), f"{what}: not right", done)
        nobody_left()
        expect(not self.temps(), f"{what}: left in the temporary folder: {self.temps()}")

    def expect_right_or_error(self, what, done):
        expect(self.is_right(done) or done.is_error(), f"{what}: neither right nor a clear error", done)
        nobody_left()
