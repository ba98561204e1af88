#!/usr/bin/env python3
"""Make tests/data/out/class: a small class with submissions of every verdict, judged for real.

    make_out.py --judge BIN OUT

It is run by hand when judge.result/1 grows, and its output is committed, so that the tests of the report
formats need no sandbox. Each result is what `judge run --json` prints; of the cases that pass only a few are
kept, and the counts are brought into line, so that the files stay small. Times are replaced, because they
differ from run to run.
"""
import argparse
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HEAD = "int *two_sum(int *nums, int nums_size, int target, int *return_size)\n{\n"
TAIL = "    *return_size = 0;\n    return NULL;\n}\n"
OWN = {
    "endless.c": HEAD + "    volatile int spin = 1;\n    while (spin)\n        ;\n" + TAIL,
    "hungry.c": HEAD + "    for (;;) {\n        char *p = malloc(1 << 20);\n        if (p != NULL)\n"
                       "            memset(p, 1, 1 << 20);\n    }\n" + TAIL,
    "chatty.c": HEAD + "    for (;;)\n        puts(\"nothing found so far\");\n" + TAIL,
    "forks.c": "#include <unistd.h>\n" + HEAD + "    (void)fork();\n" + TAIL,
    "typo.c": HEAD + "    int *answer = malloc(2 * sizeof(int))\n    retrun answer;\n" + TAIL,
    "null.c": HEAD + "    int *nothing = NULL;\n    nothing[nums_size] = target;\n" + TAIL,
}

# submission: {problem: a shipped submission, a name of OWN, or None: nothing was handed in}
CLASS = {
    "ada": {"two_sum": "accepted/reference", "merge_intervals": "accepted/reference",
            "lru_cache": "accepted/reference"},
    "alan": {"two_sum": "accepted/chained_table", "merge_intervals": "accepted/counts_open_ones",
             "lru_cache": "complexity_missed/time_stamps"},
    "barbara": {"two_sum": "accepted/leetcode_style", "merge_intervals": "accepted/leetcode_style",
                "lru_cache": "wrong_answer/get_does_not_refresh"},
    "dennis": {"two_sum": "complexity_missed/nested_loops",
               "merge_intervals": "accepted/reference", "lru_cache": "accepted/array_nodes"},
    "donald": {"two_sum": "complexity_missed/sort_two_pointers",
               "merge_intervals": "complexity_missed/inserts_one_by_one",
               "lru_cache": "wrong_answer/get_does_not_refresh"},
    "edsger": {"two_sum": "complexity_missed/nested_loops",
               "merge_intervals": "wrong_answer/touching_stay_apart", "lru_cache": None},
    "frances": {"two_sum": "wrong_answer/uses_element_twice",
                "merge_intervals": "wrong_answer/touching_stay_apart",
                "lru_cache": "wrong_answer/drops_the_newest"},
    "grace": {"two_sum": "wrong_answer/returns_values",
              "merge_intervals": "wrong_answer/not_sorted_first", "lru_cache": None},
    "john": {"two_sum": "endless.c", "merge_intervals": "wrong_answer/not_sorted_first",
             "lru_cache": None},
    "ken": {"two_sum": "hungry.c", "merge_intervals": "runtime_error/column_sizes_not_set",
            "lru_cache": "wrong_answer/get_does_not_refresh"},
    "margaret": {"two_sum": "chatty.c", "merge_intervals": "accepted/reference",
                 "lru_cache": "accepted/reference"},
    "niklaus": {"two_sum": "forks.c", "merge_intervals": None, "lru_cache": None},
    "radia": {"two_sum": "typo.c", "merge_intervals": "accepted/reference", "lru_cache": None},
    "tony": {"two_sum": "null.c", "merge_intervals": "complexity_missed/until_nothing_changes",
             "lru_cache": "wrong_answer/drops_the_newest"},
}
PROBLEMS = {"two_sum": ("counts", 10), "merge_intervals": ("names", 10), "lru_cache": ("full", 20)}
PASSED_KEPT = 4
FAILED_KEPT = 4


def judge(args, problem, source, name, first):
    with tempfile.TemporaryDirectory() as work:
        path = pathlib.Path(work, name, f"{problem}.c")
        path.parent.mkdir()
        path.write_bytes(source)
        run = subprocess.run([args.judge, "run", problem, f"{name}/{problem}.c", "--json", *first],
                             cwd=work, capture_output=True, check=False)
    result = json.loads(run.stdout)
    if result["schema"] != "judge.result/1":
        sys.exit(f"{name}/{problem}: {result['message']}")
    return result


def trim(result):
    kept, passed, failed = [], 0, 0
    for case in result["cases"]["list"]:
        good = case["verdict"] == "accepted"
        passed, failed = passed + good, failed + (not good)
        if (passed if good else failed) <= (PASSED_KEPT if good else FAILED_KEPT):
            kept.append(case)
    share = result["cases"]["passed"] / max(1, result["cases"]["total"])
    good = sum(c["verdict"] == "accepted" for c in kept)
    result["cases"] = {"total": len(kept), "run": len(kept), "passed": good, "list": kept}
    return share


def timeless(value):
    """Times and resident sizes are measured; in a file that is committed they would only make noise."""
    if isinstance(value, dict):
        return {k: 1000000 if k.endswith("_ns") else 4096 if k == "peak_bytes" and "n" not in value
                else timeless(v) for k, v in value.items()}
    return [timeless(v) for v in value] if isinstance(value, list) else value


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", type=pathlib.Path, required=True)
    parser.add_argument("out", type=pathlib.Path)
    args = parser.parse_args()
    args.judge = args.judge.resolve()
    top = pathlib.Path(__file__).resolve().parents[2]
    shutil.rmtree(args.out, ignore_errors=True)
    (args.out / "sources").mkdir(parents=True)
    lines, rows, seen = [], [], {}
    for name, answers in CLASS.items():
        row = {"submission": name, "submission_id": hashlib.sha256(name.encode()).hexdigest()[:16],
               "points": 0.0, "max_points": 0.0, "percent": 0.0, "problems": []}
        for problem, (_, points) in PROBLEMS.items():
            which = answers[problem]
            line = {"schema": "judge.graded/1", "submission": name,
                    "submission_id": row["submission_id"], "problem": problem,
                    "file": f"{problem}.c", "state": "judged", "note": None, "points": 0.0, "max_points": float(points),
                    "parts": {"correctness": 0.0, "complexity": 0.0}, "error": None, "result": None}
            cell = {"problem": problem, "verdict": None, "points": 0.0, "max_points": float(points),
                    "passed": 0, "total": 0}
            if which is None:
                line.update(state="missing", error="no file was handed in")
            else:
                shipped = top / "problems" / problem / "submissions" / f"{which}.c"
                source = OWN[which].encode() if which in OWN else shipped.read_bytes()
                # a limit is reached in every case, which would take minutes
                first = ["--first"] if which in OWN and which not in ("typo.c", "null.c") else []
                result = judge(args, problem, source, name, first)
                share = trim(result)
                met = result["verdict"] == "accepted"
                line["parts"] = {"correctness": round(share, 4), "complexity": float(met)}
                line["points"] = round(points * (0.7 * share + 0.3 * met), 2)
                line["result"] = timeless(result)
                cell.update(verdict=result["verdict"], points=line["points"],
                            passed=result["cases"]["passed"], total=result["cases"]["total"])
                (args.out / "sources" / f"{result['solution']['hash']}.c").write_bytes(source)
                seen[problem] = result
            row["points"] = round(row["points"] + line["points"], 2)
            row["max_points"] += points
            row["problems"].append(cell)
            lines.append(line)
        row["percent"] = round(100 * row["points"] / row["max_points"], 2)
        rows.append(row)
    any_result = seen["two_sum"]
    tools = any_result["toolchain"]
    grades = {
        "schema": "judge.grades/1", "judge": any_result["judge"], "title": "Week 3: tables and lists",
        "seed": None,
        "toolchain": {"cc": tools["cc"], "version": tools["version"],
                      "hash": hashlib.sha256(json.dumps(tools).encode()).hexdigest()},
        "packages": {p: seen[p]["problem"]["hash"] for p in PROBLEMS}, "judge_build": "0" * 40,
        "sandbox": any_result["sandbox"], "shard": None, "complete": True,
        "problems": [{"id": p, "title": seen[p]["problem"]["title"], "points": float(points),
                      "correctness": 0.7, "complexity": 0.3, "hidden": hidden}
                     for p, (hidden, points) in PROBLEMS.items()],
        "submissions": rows}
    with open(args.out / "results.jsonl", "w", encoding="utf-8") as f:
        for line in lines:
            f.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
    (args.out / "grades.json").write_text(json.dumps(grades, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
