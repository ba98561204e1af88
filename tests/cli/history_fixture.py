#!/usr/bin/env python3
"""Write a small world of practice into the current folder, the same for the same seed.

    history_fixture.py SEED

problems/       six packages that differ from tests/cli/problems/count_even in topic, difficulty and minutes,
                and sets.json with a plan of two weeks
history.json    a judge.history/1 for `judge history import`: seed 0 is a short one written by hand, others
                are random
"""
import hashlib
import json
import os
import pathlib
import random
import shutil
import sys

NOW = 1800000000  # 2027-01-15T08:00:00Z, a Friday
DAY = 86400
PROBLEMS = {  # id: topic, difficulty, minutes
    "array_easy": ("array", "easy", 5), "array_hard": ("array", "hard", 30), "dp_one": ("dp", "medium", 20),
    "heap_one": ("heap", "medium", 15), "tree_big": ("tree", "medium", 25), "tree_small": ("tree", "easy", 10),
}
WEEKS = {"week_1": ["array_easy", "tree_small"], "week_2": ["dp_one", "array_hard"]}
VERDICTS = ["accepted", "accepted", "complexity_missed", "wrong_answer", "runtime_error", "compile_error"]


def source_hash(text):
    """As judge does: the length as eight bytes, then the text."""
    data = text.encode()
    return hashlib.blake2b(len(data).to_bytes(8, "little") + data, digest_size=32).hexdigest()


def write_problems():
    package = pathlib.Path(os.environ["SRC"]) / "tests/cli/problems/count_even"
    for name, (topic, difficulty, minutes) in PROBLEMS.items():
        shutil.copytree(package, f"problems/{name}")
        description = json.loads((package / "problem.json").read_text())
        description.update(title=name.replace("_", " "), topic=topic, difficulty=difficulty, minutes=minutes)
        pathlib.Path(f"problems/{name}/problem.json").write_text(json.dumps(description))
    sets = [{"name": name, "title": name, "minutes": 60, "problems": ids} for name, ids in WEEKS.items()]
    pathlib.Path("problems/sets.json").write_text(json.dumps({"format": 1, "sets": sets}))


class World:
    def __init__(self):
        self.attempts, self.events, self.sources = [], [], {}

    def attempt(self, at, problem, verdict, text="int x;\n", **more):
        self.sources[source_hash(text)] = text
        right = verdict in ("accepted", "complexity_missed")
        slow = verdict == "complexity_missed"
        costs = {}
        if right and not more.get("partial"):
            costs = {"time": {"target": "n", "fitted": "n^2" if slow else "n",
                              "verdict": "missed" if slow else "met", "soft": False, "borderline": False},
                     "space": {"target": "1", "fitted": "1", "verdict": "met", "soft": True, "borderline": False}}
        self.attempts.append({
            "uid": f"{len(self.attempts) + 1:032x}", "at": at, "problem": problem, "package_hash": "ab" * 32,
            "verdict": verdict, "passed": 16 if right else 3, "total": 16, "failed": [] if right else ["empty"],
            "elapsed_ns": 123456, "costs": costs, "source_hash": source_hash(text),
            "path": f"solutions/{problem}.c", "mode": "run", "hints": 0, "gave_up": False, "overtime": False,
            "sanitizer": False, "partial": False, "cached": False} | more)

    def event(self, at, problem, kind, number=None):
        self.events.append({"uid": f"{len(self.events) + 1:032x}", "at": at, "kind": kind, "problem": problem,
                            "number": number, "source_hash": None})

    def document(self):
        return {"schema": "judge.history/1", "attempts": self.attempts, "events": self.events,
                "sources": [{"hash": h, "text": t} for h, t in sorted(self.sources.items())]}


def by_hand():
    w = World()
    w.event(NOW - 20 * DAY, "array_easy", "shown")
    w.attempt(NOW - 20 * DAY + 240, "array_easy", "wrong_answer", "int a;\nint b;\nint c;\n")
    w.attempt(NOW - 20 * DAY + 480, "array_easy", "accepted", "int a;\nint B;\nint c;\n")
    w.attempt(NOW - 20 * DAY + 500, "array_easy", "accepted", "int a;\nint B;\nint c;\n", cached=True)
    w.event(NOW - 6 * DAY, "tree_small", "started")
    w.event(NOW - 6 * DAY + 600, "tree_small", "hint", 1)
    w.attempt(NOW - 6 * DAY + 900, "tree_small", "accepted", "int t;\n", hints=1)
    w.attempt(NOW - 2 * DAY, "dp_one", "runtime_error", "int d;\n")
    w.attempt(NOW - 2 * DAY + 60, "dp_one", "accepted", "int d;\n", partial=True)
    w.attempt(NOW - DAY, "dp_one", "complexity_missed", "int dd;\n")
    return w


def by_chance(seed):
    rng = random.Random(seed)
    w = World()
    for _ in range(rng.randrange(40, 120)):
        at = NOW - rng.randrange(-2 * DAY, 100 * DAY)
        problem = rng.choice(list(PROBLEMS)[:5] + ["elsewhere"])  # one stays unseen, one is not installed
        for _ in range(rng.randrange(1, 4)):
            at += rng.choice([5, 60, 600, 1800, 1801, 7200])
            if rng.random() < 0.3:
                kind = rng.choice(["shown", "started", "hint", "clarify", "approaches", "gave_up"])
                w.event(at, problem, kind, rng.randrange(1, 5) if kind == "hint" else None)
            else:
                w.attempt(at, problem, rng.choice(VERDICTS), f"int v{rng.randrange(6)};\n",
                          hints=rng.choice([0, 0, 0, 2]), overtime=rng.random() < 0.1,
                          gave_up=rng.random() < 0.1, partial=rng.random() < 0.15, cached=rng.random() < 0.3)
    return w


def main():
    seed = int(sys.argv[1])
    if not os.path.isdir("problems"):
        write_problems()
    world = by_chance(seed) if seed else by_hand()
    pathlib.Path("history.json").write_text(json.dumps(world.document(), indent=1))


if __name__ == "__main__":
    main()
