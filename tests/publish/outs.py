"""Folders as `judge grade` leaves them, made for tests from tests/data/out/class.

hostile(): every text that a stranger decides on is an attack on some format.
canaries(): every text about a hidden case holds the word CANARY.
"""
import copy
import hashlib
import json
import pathlib
import shutil

ATTACKS = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg/onload=alert(1)>",
    "]]></failure><!-- -->&lt;&amp;&bogus;",
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1,2)",
    "\t=1",
    "  =1",
    "＝1",
    "::error file=x,line=1::pwned",
    "\n::set-output name=x::y",
    "\r\n##[error]pwned",
    "##vso[task.complete]",
    "\x1b[31mred\x1b]0;title\x07",
    "\u202egnitset\u202c \u2028 \u200b",
    "@everyone #1 [a](javascript:alert(1)) ![b](http://evil.example/p.png) `c` **d** | e |",
    "</style></title></textarea></code></pre></table>",
    "https://evil.example/ www.evil.example",
    "$(touch /tmp/judge-pwned) `id` ; rm -rf . ' \" \\",
    "a,b;\"c\"\r\nd",
    "\ufffe\uffff\U0001f4a9\u00e9",
    "x" * 5000,
    "%0A%0D::warning::x",
    "../../etc/passwd",
    "",
]


def load(folder):
    folder = pathlib.Path(folder)
    grades = json.loads((folder / "grades.json").read_text(encoding="utf-8"))
    lines = [json.loads(line) for line in open(folder / "results.jsonl", encoding="utf-8")]
    return grades, lines


def save(grades, lines, sources, out):
    out = pathlib.Path(out)
    shutil.rmtree(out, ignore_errors=True)
    (out / "sources").mkdir(parents=True)
    for name, text in sources.items():
        (out / "sources" / f"{name}.c").write_bytes(text)
    (out / "grades.json").write_text(json.dumps(grades), encoding="utf-8")
    with open(out / "results.jsonl", "w", encoding="utf-8") as f:
        for line in lines:
            f.write(json.dumps(line) + "\n")


def sources_of(folder):
    return {p.stem: p.read_bytes() for p in pathlib.Path(folder, "sources").glob("*.c")}


def content_hash(text):
    """As judge/base/hash.c: BLAKE2b-256 over the length (64 bits, little endian) and the bytes."""
    return hashlib.blake2b(len(text).to_bytes(8, "little") + text, digest_size=32).hexdigest()


class Texts:
    def __init__(self):
        self.n = 0

    def __call__(self):
        self.n += 1
        return ATTACKS[self.n % len(ATTACKS)] + ATTACKS[(self.n * 7 + 3) % len(ATTACKS)]


def hostile_result(r, text):
    r["message"] = text()
    r["solution"]["path"] = text() or "x"
    r["problem"]["title"] = text()
    r["toolchain"].update(cc=text(), version=text(), flags=[text(), text()])
    r["diagnostics"] = [{"file": text(), "line": 2, "column": 3, "severity": s, "message": text()}
                        for s in ("error", "warning", "note")]
    r["autopsy"] = {"kind": text(), "message": text(), "line": 3, "case": text(), "advice": False}
    for case in r["cases"]["list"]:
        case["name"] = text()
        case["message"] = text()
        case["output"] = text()
        case["family"] = text()
        case["input"] = {text(): text()}
        case["expected"] = [text()]
        case["actual"] = text()
        case["difference"] = {"call": 0, "operation": 0, "row": 0, "index": 0, "text": text()}
    if r["complexity"]:
        r["complexity"]["note"] = text()
        for metric in ("time", "space"):
            m = r["complexity"][metric]
            if m is None:
                continue
            m["reason"] = m["family"] = text()
            if metric == "space" and m["verdict"] == "met":
                m["verdict"] = "inconclusive"
            for axis in m["axes"]:
                axis["family"] = axis["reason"] = text()
                axis["axis"] = text() or "n"


def hostile(folder, out):
    grades, lines = load(folder)
    text = Texts()
    names = {row["submission_id"]: text() or "x" for row in grades["submissions"]}
    source = b"".join(a.encode("utf-8", "surrogatepass") + b"\n" for a in ATTACKS if "\0" not in a)
    source += b"\xff\xfe latin \xe9\n" + b"\n" * 600
    name = content_hash(source)
    grades["title"] = text()
    for problem in grades["problems"]:
        problem["title"] = text()
    for row in grades["submissions"]:
        row["submission"] = names[row["submission_id"]]
    for line in lines:
        line["submission"] = names[line["submission_id"]]
        if line["error"] is not None:
            line["error"] = text() or "x"
        line["file"] = text()
        line["note"] = text()
        if line["result"] is not None:
            hostile_result(line["result"], text)
            line["result"]["solution"]["hash"] = name
    save(grades, lines, {name: source}, out)


def many(folder, out, count):
    """A class of count submissions, the same ones over and over under other names."""
    grades, lines = load(folder)
    rows, result = grades["submissions"], []
    grades["submissions"] = []
    for i in range(count):
        row = rows[i % len(rows)]
        new = {"submission": f"student {i:05}", "submission_id": f"{i:016x}"}
        grades["submissions"].append({**row, **new})
        result += [{**line, **new} for line in lines if line["submission_id"] == row["submission_id"]]
    save(grades, result, sources_of(folder), out)


def canaries(folder, out):
    grades, lines = load(folder)
    for line in lines:  # in all but one problem, those that fail are hidden
        for case in line["result"]["cases"]["list"] if line["result"] else []:
            if case["verdict"] != "accepted" and line["problem"] != "lru_cache":
                case["group"] = "edge"
    for line in lines:
        result = line["result"]
        if result is None or result["verdict"] == "compile_error":
            continue
        failed = [c for c in result["cases"]["list"] if c["verdict"] != "accepted"]
        if not failed or failed[0]["group"] != "sample":  # else it speaks of a sample
            result["message"] = "CANARY message of the result"
        result["autopsy"] = {"kind": "CANARY", "message": "CANARY of a finding", "line": 1,
                             "case": "CANARY_case_0", "advice": True}
        if result["complexity"]:
            result["complexity"]["note"] = "CANARY note"
        for i, case in enumerate(result["cases"]["list"]):
            if case["group"] == "sample":
                continue
            case["name"] = f"CANARY_case_{i}"
            for key in ("message", "output", "family"):
                case[key] = f"CANARY {key}"
            case["seed"] = "1234512345"
            case["input"] = {"CANARY": ["CANARY input"]}
            case["expected"], case["actual"] = "CANARY expected", "CANARY actual"
            case["difference"] = {"call": 0, "operation": 0, "row": 0, "index": 0,
                                  "text": "CANARY difference"}
    save(grades, lines, sources_of(folder), out)


def with_hidden(folder, out, hidden):
    """The same class under another rule for hidden cases."""
    grades, lines = load(folder)
    grades = copy.deepcopy(grades)
    for problem in grades["problems"]:
        problem["hidden"] = hidden
    save(grades, lines, sources_of(folder), out)
