#!/usr/bin/env python3
"""Hold every report format against what its consumer asks for.

    run.py --judge BIN --source DIR NAME

NAME is the test: formats (each validates, of the shipped class and of a hostile one), hidden (no view for
students tells what is hidden; the same search finds it in the view for instructors), counts (the figures in
the formats are those of the results), broken (every damage to a folder is one error line and no output).
"""
import argparse
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import outs  # noqa: E402
import page  # noqa: E402

FORMATS = ["html", "junit", "csv", "markdown", "github", "gitlab", "gradescope", "sarif"]


class Run:
    def __init__(self, judge, source):
        self.judge, self.source = judge.resolve(), source.resolve()
        self.shipped = self.source / "tests/data/out/class"
        self.bad = []

    def report(self, out, *words, status=0, env=None):
        full = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **(env or {})}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                full[name] = os.environ[name]
        done = subprocess.run([self.judge, "report", out, *words], capture_output=True, check=False, env=full)
        if done.returncode != status:
            self.bad.append(f"{words}: status {done.returncode}: {done.stderr.decode()[:300]}")
        return done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    def hold(self, what, condition):
        if not condition:
            self.bad.append(what)


def schema(name):
    return json.loads((pathlib.Path(__file__).parent / "schema" / f"{name}.json").read_text())


def valid_json(run, name, text):
    try:
        document = json.loads(text)
        jsonschema.Draft202012Validator.check_schema(schema(name))
        jsonschema.Draft202012Validator(schema(name)).validate(document)
        return document
    except (ValueError, jsonschema.ValidationError) as e:
        run.bad.append(f"{name}: {str(e)[:500]}")
        return None


def look_at_sarif(run, text):
    document = valid_json(run, "sarif", text)
    if document is None:
        return
    rules = document["runs"][0]["tool"]["driver"]["rules"]
    for result in document["runs"][0]["results"]:
        run.hold("sarif: a result of another rule", rules[result["ruleIndex"]]["id"] == result["ruleId"])


def look_at_gitlab(run, text):
    document = valid_json(run, "gitlab", text)
    prints = [f["fingerprint"] for f in document or []]
    run.hold("gitlab: a fingerprint stands there twice", len(prints) == len(set(prints)))


def look_at_junit(run, text):
    with tempfile.NamedTemporaryFile("w", suffix=".xml", encoding="utf-8") as f:
        f.write(text)
        f.flush()
        xsd = pathlib.Path(__file__).parent / "junit.xsd"
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", xsd, f.name],
                              capture_output=True, check=False)
    run.hold(f"junit: {done.stderr.decode()[:500]}", done.returncode == 0)
    import xml.etree.ElementTree as tree
    for suite in tree.fromstring(text):
        cases = list(suite)
        have = [len(cases), sum(c.find(k) is not None for c in cases for k in ["failure"]),
                sum(c.find("error") is not None for c in cases),
                sum(c.find("skipped") is not None for c in cases)]
        said = [int(suite.get(k)) for k in ("tests", "failures", "errors", "skipped")]
        run.hold(f"junit: {suite.get('name')[:40]}: {said} said, {have} there", have == said)


def look_at_csv(run, text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    run.hold("csv: rows of different lengths", len({len(r) for r in rows}) == 1)
    run.hold("csv: line ends", text.count("\r\n") == text.count("\n") == len(rows))
    for row in rows[1:]:
        for field in row:
            run.hold(f"csv: a formula: {field[:40]}", not re.match(r"[\s]*[=+\-@\t\r＝＋－＠]", field))


def look_at_github(run, text):
    lines = text.splitlines()
    commands = [line for line in lines if line.lstrip().startswith("::")]
    run.hold("github: more than ten annotations", len(commands) <= 10)
    for line in commands:
        head = re.fullmatch(r"::(error|warning|notice) file=[^:,]+(,line=\d+(,col=\d+)?)?,title=[^:,]+::.+", line)
        run.hold(f"github: not an annotation: {line[:80]}", head is not None)
    for line in lines:
        run.hold(f"github: a command from a text: {line[:80]}", "##[" not in line and "##vso" not in line)
    run.hold("github: a line of other kinds", len(lines) - len(commands) <= 1)


def look_at_markdown(run, text):
    bare = re.sub(r"<code>[^<>]*</code>", "", text)
    run.hold("markdown: markup of a stranger",
             set(re.findall(r"<[^>]*>", bare)) <= {"<details>", "</details>", "<summary>", "</summary>", "<p>",
                                                  "</p>", "<br>"})
    for code in re.findall(r"<code>([^<>]*)</code>", text):
        run.hold(f"markdown: not neutral: {code[:60]}", not re.search(r"[*_`\[\]()!@|~:/.]|#(?!\d+;)", code))
    run.hold("markdown: a stranger's name outside of code", "evil" not in bare and "@" not in bare)


def look_at_html(run, text):
    for what in page.findings(text):
        run.bad.append(f"html: {what}")


LOOKS = {"html": look_at_html, "junit": look_at_junit, "csv": look_at_csv, "github": look_at_github,
         "markdown": look_at_markdown, "gitlab": look_at_gitlab, "sarif": look_at_sarif,
         "gradescope": lambda run, text: valid_json(run, "gradescope", text)}


def ids_of(out):
    return [row["submission_id"] for row in outs.load(out)[0]["submissions"]]


def some_of(run):
    """Ids of submissions that fail in different ways; all of them would only take longer."""
    return [row["submission_id"] for row in outs.load(run.shipped)[0]["submissions"]
            if row["submission"] in ("edsger", "frances", "ken", "radia")]


def test_formats(run, work):
    hostile = work / "hostile"
    outs.hostile(run.shipped, hostile)
    for out in (run.shipped, hostile):
        for name in FORMATS:
            for one in some_of(run):
                if name in ("gradescope", "html", "junit", "sarif"):
                    for whom in ("student", "instructor"):
                        LOOKS[name](run, run.report(out, "--format", name, "--submission", one, "--for", whom)[0])
            if name != "gradescope":
                text = run.report(out, "--format", name)[0]
                LOOKS[name](run, text)
                run.hold(f"{name}: an escape reaches the output", "\x1b" not in text)
    run.hold("junit: no target of the hostile class is inconclusive",
             "<skipped>" in run.report(hostile, "--format", "junit")[0])
    run.hold("html: the attacks are not in the page at all",
             "&#60;script&#62;" in run.report(hostile, "--format", "html")[0])
    text = run.report(hostile, "--json")[0]
    sys.path.insert(0, str(run.source / "tests/cli"))
    import schema as published
    for out in (run.shipped, hostile):
        try:
            published.check(run.source / "docs/schema", json.loads(run.report(out, "--json")[0]))
        except (ValueError, jsonschema.ValidationError) as e:
            run.bad.append(f"--json: {str(e)[:500]}")
    run.hold("no attack ran in a shell", not os.path.exists("/tmp/judge-pwned"))


def test_hidden(run, work):
    out = work / "canaries"
    outs.canaries(run.shipped, out)
    for hidden in ("counts", "names", "full"):
        one_rule = work / hidden
        outs.with_hidden(out, one_rule, hidden)
        found = {name: "" for name in [*FORMATS, "json", "summary"]}
        for one in some_of(run):
            for name in found:
                kind = ["--json"] if name == "json" else [] if name == "summary" else ["--format", name]
                found[name] += run.report(one_rule, *kind, "--submission", one, "--for", "student")[0]
        for name, text in found.items():
            words = set(re.findall(r"CANARY\w*(?: \w+)?|1234512345", re.sub("&#95;", "_", text)))
            names = {w for w in words if w.startswith("CANARY_case")}
            if hidden == "counts":
                run.hold(f"{name} for students tells {sorted(words)[:3]}", not words)
            elif hidden == "names":
                run.hold(f"{name} for students tells {sorted(words - names)[:3]}", not words - names)
            elif name not in ("gitlab", "csv", "summary", "json", "github", "sarif"):
                run.hold(f"{name}: the search finds nothing even where nothing is hidden", words)
    failed = some_of(run)[2]  # at an edge case, as the first
    for name in FORMATS:
        text = run.report(out, "--format", name, "--submission", failed, "--for", "instructor")[0]
        run.hold(f"{name} tells instructors nothing", "CANARY" in text)
    staff = json.loads(run.report(out, "--format", "gradescope", "--submission", failed, "--for", "instructor")[0])
    seen = [t for t in staff["tests"] if t["visibility"] == "visible"]
    run.hold("gradescope: what students see of a report for instructors tells of hidden cases",
             seen and "CANARY" not in json.dumps(seen[0]))
    err = run.report(out, "--format", "html", "--for", "student", status=2)[1]
    run.hold("one student's report of a whole class", "--submission" in err and err.count("\n") == 1)


def test_counts(run, work):
    grades, lines = outs.load(run.shipped)
    rows = list(csv.DictReader(io.StringIO(run.report(run.shipped, "--format", "csv")[0], newline="")))
    run.hold("csv: as many rows as results", len(rows) == len(lines))
    for row, line in zip(rows, lines):
        result = line["result"]
        run.hold("csv: name", row["submission"] == line["submission"] and row["problem"] == line["problem"])
        run.hold("csv: verdict", row["verdict"] == (result["verdict"] if result else ""))
        run.hold("csv: points", abs(float(row["points"]) - line["points"]) < 0.006)
    report = json.loads(run.report(run.shipped, "--json")[0])
    percent = sorted(r["percent"] for r in grades["submissions"])
    middle = (percent[(len(percent) - 1) // 2] + percent[len(percent) // 2]) / 2
    run.hold("json: median", abs(report["median_percent"] - middle) < 1e-9)
    run.hold("json: mean", abs(report["mean_percent"] - sum(percent) / len(percent)) < 1e-9)
    run.hold("json: distribution", report["distribution"] == [sum(p // 10 == b for p in percent) for b in range(11)])
    failing = [line for line in lines if line["result"] and line["result"]["verdict"] != "accepted"]
    run.hold("json: failures", sum(f["count"] for f in report["failures"]) == len(failing))
    run.hold("json: most frequent first", [f["count"] for f in report["failures"]] ==
             sorted((f["count"] for f in report["failures"]), reverse=True))
    run.hold("json: a common mistake is one cluster", report["failures"][0]["count"] >= 2)
    for k, problem in enumerate(report["problems"]):
        cells = [r["problems"][k] for r in grades["submissions"]]
        solved = [float(c["verdict"] is not None and c["points"] >= c["max_points"]) for c in cells]
        rest = [r["points"] - c["points"] for r, c in zip(grades["submissions"], cells)]
        n = len(solved)
        ms, mr = sum(solved) / n, sum(rest) / n
        cov = sum((a - ms) * (b - mr) for a, b in zip(solved, rest))
        r = cov / (sum((a - ms) ** 2 for a in solved) * sum((b - mr) ** 2 for b in rest)) ** 0.5
        run.hold(f"json: {problem['id']}: r", abs(problem["point_biserial"] - r) < 1e-6)
        order = sorted(range(n), key=lambda i: (rest[i], i))
        group = round(0.27 * n)
        d = (sum(solved[i] for i in order[-group:]) - sum(solved[i] for i in order[:group])) / group
        run.hold(f"json: {problem['id']}: D", abs(problem["upper_lower"] - d) < 1e-9)
    summary = work / "summary.md"
    summary.write_text("before\n")
    text = run.report(run.shipped, "--format", "github", env={"GITHUB_STEP_SUMMARY": str(summary)})[0]
    run.hold("github: the most useful first", text.startswith("::error"))
    run.hold("github: ten", text.count("\n::") == 9)
    run.hold("github: summary is appended", summary.read_text().startswith("before\n# ") and
             summary.read_text().count("\n## ") == len(failing) + sum(not line["result"] for line in lines))
    out = work / "page.html"
    run.report(run.shipped, "--format", "html", "-o", str(out))
    run.hold("-o writes what standard output gets", out.read_text() == run.report(run.shipped, "--format", "html")[0])
    run.hold("-o leaves nothing else", sorted(p.name for p in work.iterdir()) == ["page.html", "summary.md"])
    one = run.report(run.shipped, "--format", "html", "--submission", "dennis")[0]
    for words in ("Fitted: O(n²); wanted: O(n). Both axes are logarithmic.", "<title>fitted</title>",
                  "<title>wanted</title>", "judge run two_sum dennis/two_sum.c", "<dt>seed</dt>", "<dt>compiler</dt>",
                  "<dt>sandbox</dt>", '<tr class="hot3"><th scope="row">8</th>'):
        run.hold(f"html: no {words} in the page of one who missed a target", words in one)
    text = run.report(run.shipped, "--format", "html")[0]
    for words in ("Distribution of points", "Problems", "What fails alike"):
        run.hold(f"html: no {words} in the page of the class", f"<h2>{words}" in text)
    prefixed = json.loads(run.report(run.shipped, "--format", "sarif", "--prefix", "week 3")[0])
    places = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
              for r in prefixed["runs"][0]["results"]}
    run.hold("sarif: places lie below the prefix", all(p.startswith("week%203/") for p in places))
    by_name = run.report(run.shipped, "--format", "gradescope", "--submission", "ada")[0]
    run.hold("gradescope: all points", json.loads(by_name)["score"] == 40)


def damage(grades, lines):
    """(what, changed grades, changed lines, part of the message)"""
    def changed(document, path, value):
        document = json.loads(json.dumps(document))
        at = document
        for key in path[:-1]:
            at = at[key]
        at[path[-1]] = value
        return document

    for path, value, message in [
            (["schema"], "judge.grades/2", "$.schema"), (["complete"], 1, "$.complete"),
            (["problems", 0, "id"], "../x", "$.problems[0].id"), (["problems", 0, "hidden"], "all", "hidden"),
            (["problems", 1, "id"], "two_sum", "twice"), (["problems", 0, "points"], -1, "points"),
            (["submissions", 1, "submission_id"], "xyz", "submission_id"),
            (["submissions", 0, "percent"], 101, "percent"), (["submissions", 0, "percent"], 1e999, "grades.json"),
            (["submissions", 0, "problems", 0, "problem"], "nothing", "is not among the problems"),
            (["submissions", 0, "problems", 0, "verdict"], "great", "no verdict"),
            (["shard"], {"k": 3, "n": 2}, "$.shard.k"), (["toolchain"], [], "$.toolchain")]:
        yield path, changed(grades, path, value), lines, message
    result = ["result"]
    for path, value, message in [
            (["submission_id"], "0" * 16, "is not among the submissions"), (["problem"], "x", "results.jsonl:1"),
            ([*result], None, "contradicts the result"),
            (["state"], "missing", "contradicts the result"), (["state"], "lost", "$.state"), (["points"], "7", "$.points"),
            ([*result, "solution", "hash"], "../../../etc/passwd", "$.result.solution.hash"),
            ([*result, "verdict"], None, "$.result.verdict"), ([*result, "cases", "passed"], 10 ** 6, "contradict"),
            ([*result, "cases", "list", 0, "verdict"], 7, "$.result.cases.list[0].verdict"),
            ([*result, "complexity", "time", "fitted"], "n^n^n(", "no class of growth"),
            ([*result, "complexity", "time", "axes", 0, "points", 0, "n"], -1, "points[0].n"),
            ([*result, "complexity", "time", "hot_lines", 0, "share"], 2, "share"),
            ([*result, "diagnostics"], {}, "$.result.diagnostics"),
            ([*result, "problem", "id"], "lru_cache", "another problem")]:
        yield path, grades, [changed(lines[0], path, value), *lines[1:]], message
    yield "order", grades, [lines[3], lines[0]], "out of order"


def test_broken(run, work):
    out = work / "out"
    grades, lines = outs.load(run.shipped)
    sources = outs.sources_of(run.shipped)

    def expect(what, message, path=out):
        for words in (["--format", "html"], []):
            text, err = run.report(path, *words, status=2)
            run.hold(f"{what}: something was written", text == "")
            run.hold(f"{what}: not one line: {err!r}", err.count("\n") == 1)
            run.hold(f"{what}: {message!r} is not said: {err}", message in err)

    for what, g, some, message in damage(grades, lines):
        outs.save(g, some, sources, out)
        expect(what, message)
    raw = (run.shipped / "results.jsonl").read_bytes()
    for what, text, message in [("cut", raw[:-20], "has no end"), ("no JSON", b"{]\n" + raw, "results.jsonl:1"),
                                ("NUL", raw.replace(b"two_sum", b"two\0sum", 1), "results.jsonl:1"),
                                ("not UTF-8", raw.replace(b"ada", b"\xff\xfea", 1), "results.jsonl:1"),
                                ("deep", b"[" * 100000 + b"\n", "results.jsonl:1")]:
        outs.save(grades, lines, sources, out)
        (out / "results.jsonl").write_bytes(text)
        expect(what, message)
    outs.save(grades, lines, {name: text + b"\n" for name, text in sources.items()}, out)
    expect("source", "was changed")
    outs.save(grades, lines, sources, out)
    (out / "results.jsonl").unlink()
    expect("missing", "results.jsonl")
    os.mkfifo(out / "results.jsonl")
    expect("FIFO", "not a regular file")
    expect("nothing", "No such file", work / "nowhere")
    expect("empty", "judge grade --out", work)
    err = run.report(run.shipped, "--submission", "grac", status=2)[1]
    run.hold("a near name is offered", "did you mean 'grace'" in err)
    target = work / "kept.html"
    target.write_text("old")
    outs.save(grades, [lines[3], lines[0]], sources, out)
    run.report(out, "--format", "html", "-o", str(target), status=2)
    run.hold("an error leaves the old file", target.read_text() == "old")
    run.hold("an error leaves no half of one", not list(work.glob("kept.html.*")))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", type=pathlib.Path, required=True)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("name", choices=["formats", "hidden", "counts", "broken"])
    args = parser.parse_args()
    run = Run(args.judge, args.source)
    with tempfile.TemporaryDirectory(prefix="judge-publish-") as work:
        globals()[f"test_{args.name}"](run, pathlib.Path(work))
    print("\n".join(run.bad[:20]) if run.bad else "as expected")
    return 1 if run.bad else 0


if __name__ == "__main__":
    sys.exit(main())
