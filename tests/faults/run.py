#!/usr/bin/env python3
"""Hurt a judge in one way and look whether it stays honest: a right report or a clear error, no hang, no
process and no folder left, and the next run right.

    run.py --judge BIN --source DIR [--cache DIR] [--rounds N] NAME...     (no NAME: list them)
"""
import argparse
import os
import pathlib
import subprocess
import sys

import cache
import kill
import scarce
from place import SKIPPED, Failed, Skip, become_reaper, nobody_left

TESTS = kill.TESTS | cache.TESTS | scarce.TESTS


def sandbox_ready(judge):
    done = subprocess.run([judge, "doctor", "--json"], capture_output=True, check=False)
    return done.returncode == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", type=lambda p: pathlib.Path(p).resolve(), required=True)
    parser.add_argument("--source", type=lambda p: pathlib.Path(p).resolve(), required=True)
    parser.add_argument("--cache", type=pathlib.Path, help="what a cache holds at first; see tests/support/warm.py")
    parser.add_argument("--rounds", type=int, default=12, help="of kills at a moment drawn by lot")
    parser.add_argument("names", nargs="*")
    args = parser.parse_args()
    if not args.names:
        print("\n".join(TESTS))
        return 0
    must = os.environ.get("JUDGE_MUST_SANDBOX") == "1"
    if not must and not sandbox_ready(args.judge):
        print("skipped: no sandbox on this machine; JUDGE_MUST_SANDBOX=1 makes this a failure")
        return SKIPPED
    become_reaper()
    status = 0
    for name in args.names:
        try:
            TESTS[name](args)
            nobody_left()
            print(f"{name}: as expected")
        except Skip as why:
            print(f"{name}: skipped: {why}")
            status = status or SKIPPED
        except Failed as why:
            print(f"{name}: {why}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
