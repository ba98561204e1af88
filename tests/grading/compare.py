"""Two folders of results, compared without what a clock measured. docs/grading.md lists it."""
import json
import re

MEASURED = {"cpu_ns", "wall_ns", "elapsed_ns", "cached", "peak_bytes"}
SPENT = re.compile(r"\d+(\.\d+)? (s|MiB)\b")


def without_clocks(value, key=None):
    if isinstance(value, dict):
        # peak_bytes of a point of a sweep is counted: it stays
        counted = "n" in value
        return {k: without_clocks(v, k) for k, v in value.items()
                if k not in MEASURED or (counted and k == "peak_bytes")}
    if isinstance(value, list):
        return [without_clocks(v, key) for v in value]
    if isinstance(value, str) and key in ("message", "error"):
        return SPENT.sub(r"# \2", value)
    return value


def lines(out):
    with open(out / "results.jsonl", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def differences(a, b):
    """Findings; none if the two say the same."""
    found = []
    for name in ("grades.json", "grades.csv"):
        if (a / name).read_bytes() != (b / name).read_bytes():
            found.append(f"{name} differs")
    x, y = lines(a), lines(b)
    if len(x) != len(y):
        found.append(f"{len(x)} lines and {len(y)} lines")
    for left, right in zip(x, y):
        if json.dumps(without_clocks(left)) != json.dumps(without_clocks(right)):
            found.append(f"{left['submission']} {left['problem']}: {left['result'] and left['result']['message']} / "
                         f"{right['result'] and right['result']['message']}")
    return found
