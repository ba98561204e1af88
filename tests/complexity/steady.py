#!/usr/bin/env python3
"""The same verdict every time: judges a quadratic two_sum again and again, without the cache, beside
busy processes, and compares everything that is not a clock.

usage: steady.py JUDGE TIMES
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SLOW = ROOT / "problems/two_sum/submissions/complexity_missed/nested_loops.c"
CLOCKS = {"cpu_ns", "wall_ns", "elapsed_ns", "peak_bytes"}


def without_clocks(value):
    if isinstance(value, dict):
        return {k: without_clocks(v) for k, v in value.items() if k not in CLOCKS}
    if isinstance(value, list):
        return [without_clocks(v) for v in value]
    return value


def judge(program, env):
    done = subprocess.run(
        [program, "run", "two_sum", str(SLOW), "--json", "--no-cache", "--no-history", f"--problems={ROOT}/problems"],
        capture_output=True, env=env, timeout=300, check=False)
    report = json.loads(done.stdout)
    # memory of points is exact, resident memory of cases is not
    return done.returncode, without_clocks(report)


def main():
    program, times = sys.argv[1], int(sys.argv[2])
    busy = [subprocess.Popen([sys.executable, "-c", "while True: bytearray(1 << 22)"])
            for _ in range(os.cpu_count() or 1)]
    try:
        with tempfile.TemporaryDirectory() as cache:
            env = dict(os.environ, XDG_CACHE_HOME=cache)
            first_status, first = judge(program, env)
            time = first["complexity"]["time"]
            lines = [line["line"] for line in time["hot_lines"]]
            assert first_status == 3, f"status {first_status}"
            assert first["verdict"] == "complexity_missed", first["verdict"]
            assert time["fitted"] == "n^2" and time["family"] == "no_pair", time
            assert lines and all(8 <= line <= 9 for line in lines), lines
            for k in range(1, times):
                status, report = judge(program, env)
                assert status == first_status and report == first, f"run {k} differs"
    finally:
        for process in busy:
            process.kill()
            process.wait()
    print(f"{times} runs, 0 differ")


main()
