#!/usr/bin/env python3
"""What grading a class costs, against compiling it.

    grade.py --judge BIN --source DIR [--count 1000] [--problems two_sum,reverse_list,...]

Makes a class of count submissions from the submissions that packages ship, each a text of its own, grades it with an
empty cache, and prints wall / (sum of compile times / processors), the same in CPU time, which a busy machine
disturbs less, and the judge's own peak memory. A compile time is gcc -O2 -c and gcc -O0 -g -c of the same
unit, once each, because a submission is built twice. By hand; the figures are in docs/grading.md.
"""
import argparse
import os
import pathlib
import resource
import shutil
import subprocess
import tempfile
import threading
import time

PROBLEMS = "two_sum,reverse_list,valid_parentheses,max_subarray,binary_search"


def cpu(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def texts(source, problem):
    return sorted((source / "problems" / problem / "submissions").glob("*/*.c"))


def make(args, folder):
    """Submission i hands in one file for one problem. Returns how often each text was taken."""
    problems = args.problems.split(",")
    taken = {}
    for i in range(args.count):
        problem = problems[i % len(problems)]
        files = texts(args.source, problem)
        file = files[(i // len(problems)) % len(files)]
        taken[file] = taken.get(file, 0) + 1
        place = folder / f"student {i:05}"
        place.mkdir(parents=True)
        (place / f"{problem}.c").write_text(f"{file.read_text()}\n/* {i} */\n")
    return taken


def compile_seconds(args, taken, root):
    """Wall and CPU seconds for compiling all of them, one after another; each text measured once."""
    wall = used = 0.0
    for file, count in taken.items():
        started, before = time.monotonic(), cpu(resource.RUSAGE_CHILDREN)
        for flags in (["-O2"], ["-O0", "-g"]):
            subprocess.run(["gcc", "-std=gnu17", *flags, "-include", str(args.source / "harness/prelude.h"), "-I",
                            str(args.source), "-w", "-c", str(file), "-o", str(root / "unit.o")],
                           stderr=subprocess.DEVNULL, check=False)
        wall += count * (time.monotonic() - started)
        used += count * (cpu(resource.RUSAGE_CHILDREN) - before)
    return wall, used


def grade(args, folder, root):
    peak = [0]
    child = subprocess.Popen([args.judge, "grade", str(folder), "--out", str(root / "out"), "--quiet", "--problems",
                              str(args.source / "problems")], env={**os.environ, "XDG_CACHE_HOME": str(root / "cache")},
                             cwd=root, stdout=subprocess.DEVNULL)

    def watch():
        while child.poll() is None:
            try:
                status = pathlib.Path(f"/proc/{child.pid}/status").read_text()
                peak[0] = max(peak[0], int(status.partition("VmHWM:")[2].split()[0]))
            except (OSError, IndexError):
                pass
            time.sleep(0.05)

    watcher = threading.Thread(target=watch)
    watcher.start()
    watcher.join()
    if child.returncode != 0:
        raise SystemExit(f"judge grade ended with status {child.returncode}")
    return peak[0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", type=pathlib.Path, required=True)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--problems", default=PROBLEMS)
    args = parser.parse_args()
    args.judge, args.source = args.judge.resolve(), args.source.resolve()
    cores = len(os.sched_getaffinity(0))
    root = pathlib.Path(tempfile.mkdtemp(prefix="judge-bench-"))
    try:
        taken = make(args, root / "class")
        wall, used = compile_seconds(args, taken, root)
        started, before = time.monotonic(), cpu(resource.RUSAGE_CHILDREN)
        peak = grade(args, root / "class", root)
        took, spent = time.monotonic() - started, cpu(resource.RUSAGE_CHILDREN) - before
        size = sum(f.stat().st_size for f in (root / "out").rglob("*") if f.is_file())
    finally:
        shutil.rmtree(root, ignore_errors=True)
    print(f"submissions {args.count}, processors {cores}")
    print(f"compiling:  {wall:.1f} s one after another, {used:.1f} s of CPU time")
    print(f"grading:    {took:.1f} s, {spent:.1f} s of CPU time, {spent / args.count:.2f} s for each")
    print(f"wall / (compile / processors) ratio: {took / (wall / cores):.2f}")
    print(f"CPU / compile CPU ratio: {spent / used:.2f}")
    print(f"peak memory of the judge: {peak / 1024:.1f} MiB; results: {size / args.count / 1024:.0f} KiB for each")


if __name__ == "__main__":
    main()
