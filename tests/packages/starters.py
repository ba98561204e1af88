#!/usr/bin/env python3
"""The starter of every package compiles without a warning and gets a wrong answer: a friendly beginning.

    starters.py JUDGE SOURCE_DIR
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile


def starter(judge, problem, folder, env):
    done = subprocess.run([judge, "new", problem, "--json", "--no-history"], cwd=folder, env=env,
                          capture_output=True, check=False)
    if done.returncode != 0:
        return f"judge new: {done.stderr.decode()}"
    done = subprocess.run([judge, "run", problem, "--json", "--first", "--no-history"], cwd=folder, env=env,
                          capture_output=True, check=False)
    result = json.loads(done.stdout)
    if result.get("verdict") != "wrong_answer":
        return f"{result.get('verdict', 'error')}: {result.get('message')}"
    if result["diagnostics"]:
        return f"the compiler says: {result['diagnostics'][0]['message']}"
    return None


def main():
    judge, source = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    problems = sys.argv[3:] or sorted(p.parent.name for p in (source / "problems").glob("*/problem.json"))
    bad = 0
    with tempfile.TemporaryDirectory(prefix="judge-starters-") as folder:
        env = dict(os.environ, HOME=folder, JUDGE_PROBLEMS=str(source / "problems"))
        for problem in problems:
            why = starter(judge, problem, folder, env)
            if why is not None:
                bad += 1
                print(f"{problem}: {why}", flush=True)
    print(f"{len(problems)} starters, {bad} unfriendly")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
