#!/usr/bin/env python3
"""Fill a cache with what whole-program tests share: the generated cases of count_even and two_sum, the reference's
answers, the compiled headers. Each case, attack and fault begins with a copy of it, so that it makes only what it is
about. Results are left out: a test sees every submission for the first time.

    warm.py --judge BIN --source DIR CACHE

Where the judge cannot run code, the cache stays empty, and the tests are slower or skip themselves.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import tempfile

OWN = ("result", "verify", "size")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", type=pathlib.Path, required=True)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("cache", type=pathlib.Path)
    args = parser.parse_args()
    args.cache.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=args.cache.parent) as made:
        for problems, name in (("tests/cli/problems", "count_even"), ("problems", "two_sum")):
            folder = args.source / problems
            reference = folder / name / "submissions/accepted/reference.c"
            subprocess.run([args.judge, "run", name, reference, "--problems", folder, "--no-history"],
                           env={**os.environ, "XDG_CACHE_HOME": made,
                                "JUDGE_LIBEXEC": str(args.judge.parent.parent / "libexec/judge")},
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        shutil.rmtree(args.cache, ignore_errors=True)
        (pathlib.Path(made) / "judge").mkdir(exist_ok=True)
        shutil.copytree(pathlib.Path(made) / "judge", args.cache, ignore=shutil.ignore_patterns(*OWN))


main()
