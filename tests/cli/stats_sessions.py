"""The timed sessions of judge.history/1, computed again from their events: clocks, times, scores.

Written from docs/cli.md and the headers, not from the C code; stats.py uses it.
"""
import json

STAGES = ["understand", "examples", "approach", "implement", "test", "analyse", "optimise"]
STAGE_WEIGHTS = [15, 10, 20, 25, 15, 10, 5]


def passed_between(a, b):
    """Milliseconds from one moment to another."""
    wall = max(0, b["utc_ms"] - a["utc_ms"])
    if a["boot"] and a["boot"] == b["boot"]:
        return max(0, b["boot_ms"] - a["boot_ms"])
    return max(wall, b["boot_ms"]) if a["boot"] and b["boot"] else wall


class Session:
    def __init__(self, document):
        events = document["events"]
        self.id, self.events = document["id"], events
        self.plan = json.loads(events[0]["text"])
        self.problems = [p["id"] for p in self.plan["problems"]]
        self.budget = {p["id"]: p["minutes"] for p in self.plan["problems"]}
        self.spent = dict.fromkeys(self.problems, 0)
        self.state, self.elapsed, self.current = "running", 0, self.problems[0]
        self.submissions, self.at = [], []
        for before, event in zip([events[0]] + events, events):
            self.advance(passed_between(before, event))
            self.at.append(self.elapsed)
            self.apply(event)

    def advance(self, ms):
        if self.state == "running":
            self.elapsed += ms
            self.spent[self.current] += ms

    def apply(self, e):
        kind = e["kind"]
        if kind in ("focused", "submitted"):
            self.current = e["problem"]
        if kind == "skipped" and e["text"]:
            self.current = e["text"]
        if kind == "submitted":
            self.submissions.append({"problem": e["problem"], "source": e["source_hash"],
                                     "spent": self.spent[e["problem"]],
                                     "overtime": self.elapsed > self.plan["minutes"] * 60000})
        self.state = {"paused": "paused", "resumed": "running", "finished": "finished",
                      "abandoned": "abandoned"}.get(kind, self.state)

    def verdict(self, submission, attempts):
        """The attempt that says what this text is worth, or None."""
        found = [a for a in attempts if a["session"] == self.id and not a["partial"]
                 and a["verdict"] != "judge_error" and a["problem"] == submission["problem"]
                 and a["source_hash"] == submission["source"]]
        return found[-1] if found else None

    def last(self, problem, in_time):
        own = [s for s in self.submissions if s["problem"] == problem and not (in_time and s["overtime"])]
        return own[-1] if own else None

    def solved(self, attempts):
        latest = [self.last(p, False) for p in self.problems]
        verdicts = [self.verdict(s, attempts) for s in latest if s]
        return sum(v is not None and v["verdict"] == "accepted" for v in verdicts)

    def shares(self, problem, attempts):
        """Of correctness, complexity, memory safety and time."""
        s = self.last(problem, True)
        v = self.verdict(s, attempts) if s else None
        if v is None or v["total"] == 0:
            return [0, 0, 0, 0]
        right = v["passed"] == v["total"]
        hard = [c["verdict"] for c in v["costs"].values() if c["target"] and not c["soft"]]
        met, missed = hard.count("met"), hard.count("missed")
        over = s["spent"] / (self.budget[problem] * 60000) - 1
        safe = v["passed"] > 0 and not v["sanitizer"] and v["verdict"] != "runtime_error"
        return [v["passed"] / v["total"], (met / (met + missed) if met + missed else 1) if right else 0,
                int(safe), min(1, max(0, 1 - over)) if right else 0]

    def set_score(self, attempts):
        weights, minutes = self.plan["weights"], sum(self.budget.values())
        total = 0
        for problem in self.problems:
            points = sum(w * s for w, s in zip(weights, self.shares(problem, attempts)))
            total += 100 * points / sum(weights) * self.budget[problem] / minutes
        return total

    def mock_score(self, attempts):
        shares, stage, lines, asked, claimed = [0.0] * 7, 0, 0, set(), []
        limits = {1: 2, 2: 4, 5: 2, 6: 1}  # lines that end a stage
        for e in self.events:
            if e["kind"] != "answered" or e["number"] != stage or stage == 7:
                continue
            outcome = e["outcome"]
            used = outcome > 0
            if used and stage == 0:
                used = outcome <= self.plan["questions"] and outcome not in asked
                asked |= {outcome} if used else set()
            lines += used and stage not in (3,)
            if used:
                worth = {0: 1 / max(1, self.plan["questions"]), 1: (outcome in (1, 2)) / 2,
                         2: {1: 1, 2: 0.5}.get(outcome, 0) / 4, 4: (outcome in (1, 2)) / 3, 6: outcome == 1}
                shares[stage] = min(1, shares[stage] + worth.get(stage, 0))
                if stage == 5:
                    claimed.append(e["text"])
            if outcome == -1 or lines == limits.get(stage, -1):
                stage, lines = stage + 1, 0
        latest = self.last(self.problems[0], False)
        v = self.verdict(latest, attempts) if latest else None
        if v:
            shares[3] = v["passed"] / v["total"] if v["total"] else 0
            measured = [v["costs"].get(m, {}).get("fitted") for m in ("time", "space")]
            plain = [c.strip().removeprefix("O(").removesuffix(")") for c in claimed]
            shares[5] = sum(a == b for a, b in zip(plain, measured)) / 2
        return sum(w * s for w, s in zip(STAGE_WEIGHTS, shares))

    def figures(self, history, day_of):
        attempts, mock = history["attempts"], self.plan["mode"] == "mock"
        score = None
        if self.state == "finished":
            score = self.mock_score(attempts) if mock else self.set_score(attempts)
        return {"id": self.id, "set": self.plan["set"], "problem": self.problems[0] if mock else None,
                "mode": self.plan["mode"], "state": self.state, "day": day_of(self.events[0]["utc_ms"] // 1000),
                "minutes": self.plan["minutes"], "elapsed_ms": self.elapsed, "problems": len(self.problems),
                "solved": self.solved(attempts), "submissions": len(self.submissions), "score": score}


def measured_rating(a, sessions):
    """again, hard, good, easy as 1 to 4."""
    spent = budget = 0
    overtime = a["overtime"]
    for s in sessions:
        own = [x for x in s.submissions
               if s.id == a["session"] and x["problem"] == a["problem"] and x["source"] == a["source_hash"]]
        if own:
            spent, budget = own[0]["spent"], s.budget[a["problem"]] * 60000
            overtime = own[0]["overtime"]
    if a["verdict"] not in ("accepted", "complexity_missed") or a["gave_up"]:
        return 1
    timed = spent > 0 and budget > 0
    if a["verdict"] == "complexity_missed" or a["hints"] or overtime or (timed and spent > budget):
        return 2
    return 4 if timed and 2 * spent <= budget else 3
