#!/usr/bin/env python3
"""Write a small world of practice into the current folder, the same for the same seed.

    history_fixture.py SEED

problems/       six packages that differ from tests/cli/problems/count_even in topic, difficulty and minutes,
                and sets.json with a plan of two weeks
history.json    a judge.history/1 for `judge history import`: seed 0 is a short one written by hand, others
                are random and hold timed sessions, too; "sessions" is seed 0 with a set and a mock interview
"""
import datetime
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
        self.sessions, self.ratings = [], {}

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
            "sanitizer": False, "partial": False, "cached": False, "session": None} | more)

    def event(self, at, problem, kind, number=None):
        self.events.append({"uid": f"{len(self.events) + 1:032x}", "at": at, "kind": kind, "problem": problem,
                            "number": number, "source_hash": None, "session": None})

    def rate(self, problem, at, rating):
        day = datetime.datetime.fromtimestamp(at, datetime.timezone.utc).strftime("%Y-%m-%d")
        self.ratings[problem, day] = rating

    def document(self):
        ratings = [{"problem": p, "day": d, "rating": r} for (p, d), r in sorted(self.ratings.items())]
        return {"schema": "judge.history/1", "attempts": self.attempts, "events": self.events,
                "sessions": self.sessions, "ratings": ratings,
                "sources": [{"hash": h, "text": t} for h, t in sorted(self.sources.items())]}


class Timed:
    """A timed session: each call appends an event `seconds` after the one before."""

    def __init__(self, world, at, mode, minutes, problems, **plan):
        self.world, self.mode, self.problems = world, mode, problems
        self.number = len(world.sessions) + 5
        self.now = {"utc_ms": at * 1000, "boot_ms": 7200000 + self.number, "boot": f"boot {self.number}"}
        self.log = []
        world.sessions.append({"id": self.number, "events": self.log})
        text = {"set": "mock" if mode == "mock" else f"set_{self.number}", "mode": mode, "minutes": minutes,
                "weights": [60.0, 25.0, 5.0, 10.0],
                "problems": [{"id": p, "minutes": 1 + minutes // len(problems)} for p in problems]} | plan
        self.add(0, "started", text=json.dumps(text))

    def wait(self, seconds, clock=0, reboot=False):
        """clock: what the wall clock is moved by meanwhile."""
        self.now["utc_ms"] += (seconds + clock) * 1000
        self.now["boot_ms"] += seconds * 1000
        if reboot:
            self.now["boot"] += "+"
            self.now["boot_ms"] = 30000

    def add(self, seconds, kind, **more):
        self.wait(seconds)
        self.log.append({"seq": len(self.log) + 1, "kind": kind, "problem": None, "number": 0, "outcome": 0,
                         "text": None, "source_hash": None} | self.now | more)

    def hand_in(self, seconds, problem, verdict, text, **more):
        self.world.sources[source_hash(text)] = text
        self.add(seconds, "submitted", problem=problem, text=f"solutions/{problem}.c", source_hash=source_hash(text))
        if verdict:
            self.world.attempt(self.now["utc_ms"] // 1000 + 1, problem, verdict, text, session=self.number,
                               mode=self.mode, **more)

    def answer(self, seconds, stage, outcome, text):
        self.add(seconds, "answered", number=stage, outcome=outcome, text=text)


def with_sessions():
    w = by_hand()
    w.rate("tree_small", NOW - 5 * DAY, "easy")
    w.rate("dp_one", NOW, "again")
    s = Timed(w, NOW - 3 * DAY, "training", 40, ["array_easy", "tree_small"])
    s.hand_in(300, "array_easy", "accepted", "int s;\n")
    s.add(5, "focused", problem="tree_small")
    s.hand_in(1800, "tree_small", "complexity_missed", "int ss;\n")
    s.add(60, "finished")
    s = Timed(w, NOW - DAY, "mock", 45, ["array_easy"], questions=2)
    s.answer(60, 0, 2, "negative numbers?")
    s.answer(5, 0, -1, "done")
    s.answer(60, 1, 1, "[[2]] => 1")
    s.answer(60, 1, 3, "[[3]] => 1")
    for text in ("n^2", "count them one by one", "O(n)", "1"):
        s.answer(60, 2, 1, text)
    s.hand_in(600, "array_easy", "accepted", "int m;\n")
    s.answer(0, 3, -1, "done")
    s.answer(60, 4, 2, "[[4]] => 1")
    s.answer(5, 4, -1, "done")
    s.answer(20, 5, 1, "O(n)")
    s.answer(20, 5, 1, "n")
    s.answer(20, 6, 1, "nothing better")
    s.add(1, "finished")
    return w


def timed_by_chance(w, rng, at, last):
    mode = rng.choice(["training", "interview"])
    problems = rng.sample(list(PROBLEMS), rng.randrange(1, 4))
    s = Timed(w, at, mode, rng.choice([20, 45, 60]), problems)
    for _ in range(rng.randrange(0, 12)):
        what, problem = rng.randrange(8), rng.choice(problems)
        s.wait(rng.choice([0, 5, 240, 900]), clock=rng.choice([0, 0, 0, -3600, 7200]), reboot=rng.random() < 0.1)
        if what <= 3:
            s.hand_in(0, problem, rng.choice(VERDICTS + [None]), f"int w{rng.randrange(9)};\n",
                      partial=rng.random() < 0.1, sanitizer=rng.random() < 0.2)
        elif what == 4:
            s.add(0, "focused", problem=problem)
        elif what == 5:
            s.add(0, "skipped", problem=problem, text=rng.choice(problems + [None]))
        elif what == 6:
            s.add(0, "paused")
            s.add(rng.choice([10, 4000]), "resumed")
        else:
            s.add(0, "noticed", number=rng.choice([1, 2, 4, 8]))
    if not last:
        s.add(30, rng.choice(["finished", "finished", "abandoned"]))


def mock_by_chance(w, rng, at):
    problem = rng.choice(list(PROBLEMS))
    s = Timed(w, at, "mock", 45, [problem], questions=rng.randrange(0, 6))
    texts = ["n", "O(n)", " n ", "n^2", "1", "O(1)", "no class"]
    for stage in range(7):
        for _ in range(rng.randrange(0, 5)):  # more than a stage wants are of no stage
            s.answer(rng.choice([5, 90]), stage, rng.choice([-1, 0, 1, 1, 2, 3]), rng.choice(texts))
        s.answer(5, stage, -1, "done")
        if stage == 3 and rng.random() < 0.8:
            s.hand_in(60, problem, rng.choice(VERDICTS), f"int w{rng.randrange(9)};\n")
    s.add(1, rng.choice(["finished", "finished", "abandoned"]))


def sessions_by_chance(w, rng):
    count = rng.randrange(3, 9)
    for i in range(count):
        at = NOW - rng.randrange(0, 60 * DAY)
        if rng.random() < 0.3 and i < count - 1:
            mock_by_chance(w, rng, at)
        else:
            timed_by_chance(w, rng, at, i == count - 1 and rng.random() < 0.5)
    for _ in range(rng.randrange(0, 30)):
        w.rate(rng.choice(list(PROBLEMS)), NOW - rng.randrange(-DAY, 60 * DAY),
               rng.choice(["again", "hard", "good", "easy"]))


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
    sessions_by_chance(w, rng)
    return w


def main():
    sessions = sys.argv[1] == "sessions"
    seed = 0 if sessions else int(sys.argv[1])
    if not os.path.isdir("problems"):
        write_problems()
    world = with_sessions() if sessions else by_chance(seed) if seed else by_hand()
    pathlib.Path("history.json").write_text(json.dumps(world.document(), indent=1))


if __name__ == "__main__":
    main()
