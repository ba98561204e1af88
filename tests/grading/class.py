#!/usr/bin/env python3
"""Grade a mixed class whole; killed half-way and resumed; in shards and merged: the results are the same.

    class.py --judge BIN --source DIR [--count N]

Also: every document is as its schema says, one dead worker is one failed answer, merge refuses what does not fit
together, and a terminal is told how long it takes.
"""
import argparse
import json
import os
import pathlib
import pty
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "cli"))
import compare  # noqa: E402
import mixed  # noqa: E402
import schema  # noqa: E402

SKIPPED = 77
SHARDS = 3
bad = []


def check(good, words):
    if not good:
        bad.append(words)
        print("NOT SO:", words, flush=True)


class Judge:
    def __init__(self, args, root, cache):
        self.binary = str(args.judge)
        self.env = {**os.environ, "XDG_CACHE_HOME": str(root / cache), "LC_ALL": "C.UTF-8",
                    "JUDGE_PROBLEMS": str(args.source / "tests/cli/problems")}
        self.root = root

    def start(self, *words):
        return subprocess.Popen([self.binary, *map(str, words)], env=self.env, cwd=self.root, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *words, status=0):
        child = self.start(*words)
        out, err = child.communicate()
        check(child.returncode == status, f"{' '.join(map(str, words))}: status {child.returncode}, not {status}\n{err}")
        return out, err


def parts(out):
    folder = out / "parts"
    return [p for p in folder.iterdir() if "." not in p.name] if folder.is_dir() else []


def children(pid):
    """Processes whose parent is pid."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == pid:
                found.append(int(entry.name))
    return found


def busy(pid):
    """Workers that have processes of their own: they are building or running something."""
    return [c for c in children(pid) if children(c)]


def wait_for(child, ready):
    """Poll until something is so; False if the child ends before."""
    while not ready():
        if child.poll() is not None:
            return False
        time.sleep(0.01)
    return True


def killed_and_resumed(judge, folder, out, answers):
    child = judge.start("grade", folder, "--out", out)
    seen = wait_for(child, lambda: len(parts(out)) >= answers // 2)
    child.kill()
    child.communicate()
    check(seen, "the judge ended before it was killed half-way")
    check(not (out / "grades.json").exists(), "a killed grading left a grades.json")
    left = sorted(p.name for p in out.iterdir())
    check(left == ["parts", "sources"], f"a killed grading left {left}")
    whole = len(parts(out))
    _, err = judge.run("grade", folder, "--out", out, "--resume")
    check(f"{whole} answers were there already" in err, f"{whole} answers were there, and: {err}")


def sharded(judge, folder, out):
    shards = []
    for k in range(1, SHARDS + 1):
        shards.append(judge.root / f"shard{k}")
        judge.run("grade", folder, "--out", shards[-1], "--shard", f"{k}/{SHARDS}")
    judge.run("merge", *reversed(shards), "-o", out)
    return shards


def refusals(judge, shards, whole):
    def refused(words, *folders):
        _, err = judge.run("merge", *folders, "-o", judge.root / "never", status=2)
        check(words in err and err.count("\n") == 1, f"merge says: {err}, not: {words}")

    refused("shard 2 of 3 is missing", shards[0], shards[2])
    refused("and so is", shards[0], shards[0], shards[1])
    refused("is a whole class", whole, *shards)
    refused("holds other things", *shards) if (judge.root / "never").mkdir() or \
        (judge.root / "never/mine").write_text("x") else None
    shutil.rmtree(judge.root / "never")
    for what, words in (("judge_build", "another build of the judge"), ("seed", "another seed"),
                        ("partial", "another assignment"), ("complete", "is incomplete"),
                        ("packages", "other problem packages"), ("toolchain", "another compiler"),
                        ("names", "is of another class")):
        other = judge.root / f"other_{what}"
        shutil.copytree(shards[1], other)
        lines = (other / "grades.json").read_text().split("\n", 1)
        head = json.loads(lines[0] + "]}")
        del head["submissions"]
        change(head, what)
        text = json.dumps(head, separators=(",", ":"))[:-1] + ',"submissions":['
        (other / "grades.json").write_text(text + "\n" + lines[1])
        refused(words, shards[0], other, shards[2])
    some = judge.root / "some"
    shutil.copytree(shards[0], some)
    first = sorted(parts(some))[0]
    data = bytearray(first.read_bytes())
    data[-2] ^= 1
    first.write_bytes(data)
    refused("is damaged", some, *shards[1:])
    first.unlink()
    refused("an answer is missing" if len(parts(some)) % answers_each(whole) else "shards hold answers",
            some, *shards[1:])


def answers_each(out):
    return len(json.loads((out / "grades.json").read_text())["problems"])


def change(head, what):
    if what == "names":
        head["shard"]["names"] = "0" * 64
    elif what == "packages":
        head["packages"]["count_even"] = "0" * 64
    elif what == "toolchain":
        head["toolchain"]["hash"] = "0" * 64
    elif what == "seed":
        head["seed"] = 5
    elif what in ("partial", "complete"):
        head[what] = not head[what]
    else:
        head[what] = "0" * 40


def documents(args, out):
    folder = args.source / "docs/schema"
    schema.check(folder, json.loads((out / "grades.json").read_text()))
    for line in compare.lines(out):
        schema.check(folder, line)
        result = line["result"]
        if result is not None:
            kept = out / "sources" / f"{result['solution']['hash']}.c"
            check(kept.exists(), f"{kept} was not kept")


def endless_is_bounded(out):
    """Three time-outs, and the rest is left alone and counted as failed."""
    notes = [line for line in compare.lines(out) if line["note"]]
    check(len(notes) > 0, "no submission reached a bound")
    for line in notes:
        cases = line["result"]["cases"]
        check(cases["run"] < cases["total"], f"{line['submission']}: {line['note']}")
        late = [c for c in cases["list"] if c["verdict"] == "time_limit_exceeded"]
        check(len(late) == 3, f"{line['submission']}: {len(late)} time-outs")


def one_dead_worker(judge, source):
    """Kill the worker of one of two."""
    folder = judge.root / "pair"
    good = (source / "tests/cli/problems/count_even/submissions/accepted/bits.c").read_text()
    for name, text in (("good", good), ("endless", mixed.BODIES["endless"] + "/* pair */\n")):
        (folder / name).mkdir(parents=True)
        (folder / name / "count_even.c").write_text(text)
    out = judge.root / "pair_out"
    child = judge.start("grade", folder, "--out", out, "-j", "1")
    # -j 1, and "endless" comes first; the warm-up is answered from the cache and starts no process
    ready = wait_for(child, lambda: busy(child.pid))
    if ready:
        os.kill(busy(child.pid)[0], signal.SIGKILL)
    _, err = child.communicate()
    check(ready and child.returncode == 5, f"status {child.returncode}: {err}")
    grades = json.loads((out / "grades.json").read_text())
    verdicts = {s["submission"]: s["problems"][0]["verdict"] for s in grades["submissions"]}
    check(verdicts == {"good": "accepted", "endless": None}, f"with a dead worker: {verdicts}")
    check(grades["complete"] is False, "a grading with a dead worker calls itself complete")
    failed = [line for line in compare.lines(out) if line["state"] == "failed"]
    check(len(failed) == 1 and "signal 9" in failed[0]["error"], f"failed: {failed}")
    judge.run("grade", folder, "--out", out, "--resume")
    grades = json.loads((out / "grades.json").read_text())
    check(grades["complete"] is True, "--resume did not try the failed answer again")


def progress_on_a_terminal(judge, source):
    """How much is done and how long the rest may take; the line is gone in the end."""
    folder = judge.root / "three"
    for name in ("a", "b", "c"):
        (folder / name).mkdir(parents=True)
        shutil.copy(source / "tests/cli/problems/count_even/submissions/accepted/bits.c", folder / name / "count_even.c")
    master, slave = pty.openpty()
    child = subprocess.Popen([judge.binary, "grade", folder, "-j", "1"], env={**judge.env, "TERM": "xterm"},
                             cwd=judge.root, stdout=subprocess.DEVNULL, stdin=slave, stderr=slave)
    os.close(slave)
    shown = b""
    try:
        while data := os.read(master, 65536):
            shown += data
    except OSError:  # the last writer has gone
        pass
    os.close(master)
    check(child.wait() == 0, f"on a terminal: {shown}")
    check(re.search(rb"about \d+ (s|min) left, graded [12]/3", shown), f"no estimate: {shown}")
    check(shown.endswith(b"\r\x1b[K"), f"the progress line stays: {shown}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", type=pathlib.Path, required=True)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--count", type=int, default=20)
    args = parser.parse_args()
    args.judge = args.judge.resolve()
    args.source = args.source.resolve()
    doctor = subprocess.run([args.judge, "doctor", "--json"], capture_output=True, check=False)
    if doctor.returncode != 0 and os.environ.get("JUDGE_MUST_SANDBOX") != "1":
        print("skipped: no sandbox on this machine; JUDGE_MUST_SANDBOX=1 makes this a failure")
        return SKIPPED
    root = pathlib.Path(tempfile.mkdtemp(prefix="judge-class-"))
    try:
        return run(args, root)
    finally:
        shutil.rmtree(root, ignore_errors=True)


def run(args, root):
    folder = mixed.make(root / "class", args.count, args.source)
    first, second = Judge(args, root, "cache1"), Judge(args, root, "cache2")
    whole, resumed, merged = root / "whole", root / "resumed", root / "merged"
    first.run("grade", folder, "--out", whole)
    documents(args, whole)
    answers = len(compare.lines(whole))
    endless_is_bounded(whole)
    killed_and_resumed(second, folder, resumed, answers)
    shards = sharded(second, folder, merged)
    for name, out in (("resumed", resumed), ("merged", merged)):
        for words in compare.differences(whole, out):
            check(False, f"{name}: {words}")
    refusals(first, shards, whole)
    one_dead_worker(second, args.source)
    progress_on_a_terminal(first, args.source)
    print(f"{answers} answers: whole, resumed and merged are the same" if not bad else f"{len(bad)} findings")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
