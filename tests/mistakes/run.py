#!/usr/bin/env python3
"""Typical mistakes, and what the report must say of each.

    run.py --judge BIN FOLDER [NAME...]

Each NAME.c opens with a comment of "key: value" lines:

    problem   a package of problems/
    line      that the finding names; 0 for none
    kind      of judge.result/1's autopsy; "message": the words are those of the case itself
    words     that the finding contains
    verdict   of the submission, where it matters

Every one is run twice, with JSON and for people: the words must stand in both. In attacks/ are submissions
that work against the checked build: whatever they do there, the verdict is that of the comment.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile


def header(path):
    text = path.read_text()
    comment = text[:text.index("*/")]
    return dict(re.findall(r"^(?:/\*| \*) (\w+): ?(.*)$", comment, re.M))


def judge(options, path, want, *more):
    return subprocess.run(
        [options.judge, "run", want["problem"], str(path), "--problems",
         str(options.folder / "problems"), "--samples", "--no-history", *more],
        capture_output=True, text=True, env={**os.environ, "XDG_CACHE_HOME": options.cache})


def faults(options, path):
    """What is wrong with the report about this mistake: a list of sentences."""
    want = header(path)
    machine = judge(options, path, want, "--json")
    try:
        result = json.loads(machine.stdout)
    except ValueError:
        return [f"no JSON: {machine.stdout[:200]} {machine.stderr[:400]}"]
    if "words" not in want:
        right = result["verdict"] == want["verdict"] and "\\x1b[31m" not in machine.stdout
        return [] if right else [f"verdict {result['verdict']}, not {want['verdict']}"]
    people = judge(options, path, want).stdout
    wrong = []
    if "verdict" in want and result["verdict"] != want["verdict"]:
        wrong.append(f"verdict {result['verdict']}, not {want['verdict']}")
    if want["kind"] == "message":
        said = result["message"] or ""
    else:
        found = result["autopsy"]
        if found is None:
            return wrong + [f"nothing found ({result['verdict']}: {result['message']})"]
        said = found["message"]
        line = found["line"] or found["freed_line"] or found["allocated_line"] or 0
        if found["kind"] != want["kind"]:
            wrong.append(f"kind {found['kind']}, not {want['kind']}")
        if line != int(want["line"]):
            wrong.append(f"line {line}, not {want['line']}")
        if int(want["line"]) > 0 and not re.search(rf"^> *{want['line']} \|", people, re.M):
            wrong.append("the report does not mark the line")
        if found["advice"] != (result["verdict"] == "accepted" or found["kind"] == "leak"):
            wrong.append(f"advice is {found['advice']}")
    folded = " ".join(people.split())
    if want["words"] not in said:
        wrong.append(f"it says '{said}', not '{want['words']}'")
    elif " ".join(want["words"].split()) not in folded:
        wrong.append(f"the report for people lacks the words:\n{people}")
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", required=True)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    options.folder = options.folder.resolve()
    files = sorted(options.folder.glob("*.c")) + sorted(options.folder.glob("attacks/*.c"))
    if options.names:
        files = [f for f in files if f.stem in options.names]
    if not files:
        sys.exit("no such mistake")
    failed = 0
    with tempfile.TemporaryDirectory() as cache, \
            concurrent.futures.ThreadPoolExecutor(2) as pool:
        options.cache = cache
        for path, wrong in zip(files, pool.map(lambda f: faults(options, f), files)):
            failed += bool(wrong)
            for sentence in wrong:
                print(f"{path.stem}: {sentence}")
    print(f"{len(files) - failed} of {len(files)} mistakes told as they should be")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
