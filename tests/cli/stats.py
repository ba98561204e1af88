#!/usr/bin/env python3
"""Compute judge.stats/1 again from judge.history/1 alone, and compare every figure.

    stats.py HISTORY_JSON STATS_JSON
"""
import datetime
import json
import math
import pathlib
import sys
import time
from decimal import Decimal

sys.dont_write_bytecode = True  # the tests leave the sources as they are
import stats_sessions  # pylint: disable=wrong-import-position

sys.path.append(str(pathlib.Path(__file__).parent.parent / "unit/practice"))
import fsrs_vectors  # FSRS-6 from its published formulas  pylint: disable=wrong-import-position

DAY = 86400
GAP = 1800
LEVELS = ["easy", "medium", "hard"]


def counting(attempts):
    """The attempts that count; the documents say so too, and must agree."""
    seen, out = set(), []
    for a in attempts:
        key = (a["problem"], a["source_hash"], a["package_hash"])
        counts = not a["partial"] and a["verdict"] != "judge_error" and not (a["cached"] and key in seen)
        assert counts == a["counts"], f"attempt {a['id']}: counts is {a['counts']}"
        if not a["partial"]:
            seen.add(key)
        if counts:
            out.append(a)
    return out


def result(a):
    if a["verdict"] == "complexity_missed":
        return 0.3
    if a["verdict"] != "accepted":
        return 0.0
    return 0.6 if a["hints"] or a["overtime"] or a["gave_up"] else 1.0


def mastery(attempts, now):
    last = attempts[-5:]
    return sum(result(a) * 0.5 ** (max(0, now - a["at"]) / DAY / 14) for a in last) / max(1, len(last)), len(last)


def active(history, counted, problem):
    firsts = [a["at"] for a in counted if a["problem"] == problem and a["verdict"] == "accepted"]
    end = min(firsts, default=math.inf)
    moments = [x["at"] for x in history["attempts"] + history["events"]
               if x["problem"] == problem and x.get("kind") != "restored" and x["at"] <= end]
    moments.sort()
    return sum(b - a for a, b in zip(moments, moments[1:]) if b - a <= GAP) or None


def classes(a, metric):
    cost = a["costs"].get(metric) if a else None
    return {key: cost[key] for key in ("target", "fitted", "verdict")} if cost else None


def worked_on(history, counted, entry):
    own = [a for a in counted if a["problem"] == entry["id"]]
    solved = [a for a in own if a["verdict"] == "accepted"]
    correct = [a for a in own if a["verdict"] in ("accepted", "complexity_missed")]
    best = (solved or correct or [None])[-1]
    return {"id": entry["id"], "topic": entry["topic"], "minutes": entry["minutes"], "attempts": len(own),
            "solved": bool(solved), "slow": not solved and bool(correct),
            "active_seconds": active(history, counted, entry["id"]),
            "time": classes(best, "time"), "space": classes(best, "space")}


def topics(catalogue, listed, counted, now):
    of = {e["id"]: e["topic"] for e in catalogue}
    rows = []
    for name in sorted({e["topic"] for e in catalogue}):
        entries = [e for e in catalogue if e["topic"] == name]
        seen = [p for p in listed if p["topic"] == name]
        value, samples = mastery([a for a in counted if of.get(a["problem"]) == name], now)
        rows.append({"topic": name, "core": any(e["week"] for e in entries), "problems": len(entries),
                     "seen": len(seen), "solved": sum(p["solved"] for p in seen),
                     "slow": sum(p["slow"] for p in seen), "attempts": sum(p["attempts"] for p in seen),
                     "mastery": value, "samples": samples})
    rows.sort(key=lambda t: (round(t["mastery"], 12), not t["core"], t["solved"] - t["problems"], t["topic"]))
    return rows


def local_day(utc):
    """In the time zone of $TZ, from the C library: what is tested is not the calendar."""
    return time.strftime("%Y-%m-%d", time.localtime(utc))


def due(history, counted, sessions, today):
    """Problems whose interval is over. One rating a day: by hand, else the last measured one."""
    days = {}  # problem: {day: rating}; days after today (a clock was wrong) count as today
    for a in counted:
        day = min(a["day"], today.isoformat())
        days.setdefault(a["problem"], {})[day] = stats_sessions.measured_rating(a, sessions)
    for r in history["ratings"]:
        day = min(r["day"], today.isoformat())
        days.setdefault(r["problem"], {})[day] = ["again", "hard", "good", "easy"].index(r["rating"]) + 1
    count = 0
    for rated in days.values():
        s = d = last = None
        for day, rating in sorted(rated.items()):
            day = datetime.date.fromisoformat(day)
            s, d = fsrs_vectors.step(s, d, rating, Decimal((day - last).days if last else 0))
            last = day
        count += last + datetime.timedelta(days=fsrs_vectors.interval(s, "0.9")) <= today
    return count


def stats(history):
    now, catalogue = history["now"], history["catalogue"]
    today = datetime.date.fromisoformat(history["today"])
    counted = counting(history["attempts"])
    days = [a["day"] for a in history["attempts"]]
    heat = []
    for ago in range(83, -1, -1):
        day = (today - datetime.timedelta(days=ago)).isoformat()
        heat.append({"day": day, "attempts": days.count(day)})
    tried = {a["problem"] for a in history["attempts"]}
    listed = [worked_on(history, counted, e) for e in catalogue if e["id"] in tried]
    solved = {p["id"] for p in listed if p["solved"]}
    table = topics(catalogue, listed, counted, now)
    weak = []
    for t in table:
        left = [e for e in catalogue if e["topic"] == t["topic"] and e["id"] not in solved]
        left.sort(key=lambda e: (LEVELS.index(e["difficulty"]), e["minutes"], e["id"]))
        weak += [{"topic": t["topic"], "problem": left[0]["id"]}] if left else []
    plan = []
    for week in range(1, 6):
        entries = sorted((e for e in catalogue if e["week"] == week), key=lambda e: e["place"])
        left = [e["id"] for e in entries if e["id"] not in solved]
        if entries:
            plan.append({"week": week, "problems": len(entries), "solved": len(entries) - len(left),
                         "next": left[0] if left else None})
    sessions = [stats_sessions.Session(s) for s in history["sessions"]]
    states = [s.state for s in sessions]
    return {"schema": "judge.stats/1", "now": now, "today": history["today"],
            "recorded": len(history["attempts"]), "attempts": len(counted),
            "problems": {"total": len(catalogue), "tried": len(listed), "slow": sum(p["slow"] for p in listed),
                         "solved": len(solved)},
            "days": {"last_14": sum(h["attempts"] > 0 for h in heat[-14:]),
                     "last_30": sum(h["attempts"] > 0 for h in heat[-30:])},
            "heat_map": heat, "topics": table, "list": listed, "weak": weak[:2], "plan": plan,
            "due": due(history, counted, sessions, today),
            "sessions": {"finished": states.count("finished"), "abandoned": states.count("abandoned"),
                         "list": [s.figures(history, local_day) for s in sessions]}}


def same(a, b, path="$"):
    if isinstance(a, dict):
        assert sorted(a) == sorted(b), f"{path}: {sorted(a)} against {sorted(b)}"
        for key in a:
            same(a[key], b[key], f"{path}.{key}")
    elif isinstance(a, list):
        assert len(a) == len(b), f"{path}: {a} against {b}"
        for i, (x, y) in enumerate(zip(a, b)):
            same(x, y, f"{path}[{i}]")
    elif isinstance(a, float):
        assert abs(a - b) < 1e-9, f"{path}: {a} against {b}"
    else:
        assert a == b, f"{path}: {a} against {b}"


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        history = json.load(f)
    with open(sys.argv[2], encoding="utf-8") as f:
        have = json.load(f)
    same(stats(history), have)
    print(f"all figures follow from {len(history['attempts'])} attempts, {len(history['sessions'])} sessions, "
          f"{len(history['ratings'])} ratings; {have['due']} due")


if __name__ == "__main__":
    main()
