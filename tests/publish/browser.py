#!/usr/bin/env python3
"""The HTML report in headless Chromium, light and dark, narrow and wide.

    browser.py --judge BIN --source DIR

Speaks the DevTools protocol over a pipe (--remote-debugging-pipe: messages end with a NUL), so that nothing
but Chromium and the standard library is needed. Skipped where there is no Chromium.

No message in the console and no refusal by the page's own policy; nothing is loaded but the page; no
horizontal scroll of the page; no text wider than its box is cut off; every tab stop shows that it has the
focus, and all of the links and boxes that scroll are among the stops; what has a role has a name in the
accessibility tree; text has the contrast that WCAG 2.2 asks for (1.4.3). On paper nothing is cut off or left
closed. A class of 300 opens, and its links lead somewhere.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import outs  # noqa: E402

SKIPPED = 77
SIZES = [(390, 844), (1280, 900)]
PAPER = (718, 1047)  # A4 without margins of 1 cm, in CSS pixels
LARGE, LARGE_BYTES = 300, 24 << 20

CONTRAST = """
(() => {
  const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const lin = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const lum = c => 0.2126 * lin(c[0]) + 0.7152 * lin(c[1]) + 0.0722 * lin(c[2]);
  const behind = e => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] === 1) return c;
    }
    return [255, 255, 255];
  };
  const bad = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.getClientRects().length || e.closest('svg')) continue;
    const style = getComputedStyle(e);
    const a = lum(parse(style.color)) + 0.05, b = lum(behind(e)) + 0.05;
    if (++seen > 2000) break;
    if (Math.max(a, b) / Math.min(a, b) < 4.5)
      bad.add(`${e.tagName} .${e.className}: ${style.color} on ${behind(e)}`);
  }
  return {seen, bad: [...bad]};
})()
"""

STOPS = """
(() => {
  const e = document.activeElement, s = getComputedStyle(e);
  return {tag: e.tagName, ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0,
          name: (e.getAttribute('aria-label') || e.textContent || '').trim().slice(0, 40)};
})()
"""

WIDTH = "({page: document.documentElement.scrollWidth, window: document.documentElement.clientWidth})"

# What a closed <details> holds has boxes in new versions of Chromium, and is not visible all the same.
REACHABLE = """
[...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
    .filter(e => e.getClientRects().length && e.checkVisibility()).length
"""


class Browser:
    def __init__(self, program, folder):
        to_read, to_write = os.pipe(), os.pipe()
        self.out, self.in_ = to_read[1], os.fdopen(to_write[0], "rb", buffering=0)
        self.child = subprocess.Popen(
            ["/bin/sh", "-c", f'exec 3<&{to_read[0]} 4>&{to_write[1]}; exec "$@"', "sh", program,
             "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--disable-dev-shm-usage", f"--user-data-dir={folder}", "--remote-debugging-pipe", "about:blank"],
            pass_fds=(to_read[0], to_write[1]), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read[0])
        os.close(to_write[1])
        self.number, self.rest, self.events, self.session = 0, b"", [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Accessibility"):
            self.call(f"{domain}.enable")

    def message(self):
        while b"\0" not in self.rest:
            data = self.in_.read(65536)
            if not data:
                raise RuntimeError("Chromium has ended")
            self.rest += data
        text, _, self.rest = self.rest.partition(b"\0")
        return json.loads(text)

    def call(self, method, **params):
        self.number += 1
        request = {"id": self.number, "method": method, "params": params}
        if self.session:
            request["sessionId"] = self.session
        os.write(self.out, json.dumps(request).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def wait(self, method):
        for event in self.events:
            if event.get("method") == method:
                return
        while True:
            event = self.message()
            self.events.append(event)
            if event.get("method") == method:
                return

    def value(self, script):
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"]["value"]

    def close(self):
        self.child.terminate()
        self.child.wait()


def look_at_events(events, url, bad):
    for event in events:
        kind, params = event.get("method"), event.get("params", {})
        if kind == "Log.entryAdded":
            bad.append(f"console: {params['entry']['text'][:200]}")
        elif kind in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown"):
            bad.append(f"console: {json.dumps(params)[:200]}")
        elif kind == "Network.requestWillBeSent" and params["request"]["url"] != url:
            bad.append(f"asks for {params['request']['url'][:200]}")


def look_at_keyboard(browser, bad):
    wanted = min(browser.value(REACHABLE), 60)
    stops = 0
    for _ in range(wanted):
        for kind in ("keyDown", "keyUp"):
            browser.call("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
        at = browser.value(STOPS)
        if at["tag"] == "BODY":
            break
        stops += 1
        if not at["ring"]:
            bad.append(f"the focus is not seen on {at}")
        if not at["name"]:
            bad.append(f"a stop without a name: {at}")
    if wanted == 0 or stops < wanted:
        bad.append(f"{stops} tab stops, {wanted} wanted")


def look_at_names(browser, bad):
    named = 0
    for node in browser.call("Accessibility.getFullAXTree")["nodes"]:
        role = node.get("role", {}).get("value")
        if node.get("ignored") or role not in ("link", "image", "img", "region", "heading", "DisclosureTriangle"):
            continue
        named += 1
        if not node.get("name", {}).get("value", "").strip():
            bad.append(f"a {role} without a name")
    if named == 0:
        bad.append("no names at all")


def look_at(browser, path, bad):
    url = path.as_uri()
    for scheme in ("light", "dark"):
        for width, height in SIZES:
            here = f"{path.name}, {scheme}, {width}"
            found = []
            browser.events.clear()
            browser.call("Emulation.setEmulatedMedia",
                         features=[{"name": "prefers-color-scheme", "value": scheme}])
            browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                         deviceScaleFactor=1, mobile=width < 600)
            browser.call("Page.navigate", url=url)
            browser.wait("Page.loadEventFired")
            size = browser.value(WIDTH)
            if size["page"] > size["window"]:
                found.append(f"the page is {size['page']} wide, the window {size['window']}")
            contrast = browser.value(CONTRAST)
            found += [f"contrast: {what}" for what in contrast["bad"]]
            if contrast["seen"] == 0:
                found.append("no text was looked at")
            if scheme == "light":
                look_at_keyboard(browser, found)
                look_at_names(browser, found)
            look_at_events(browser.events, url, found)
            bad += [f"{here}: {what}" for what in found]


def at_size(browser, width, height):
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                 mobile=width < 600)


def look_at_paper(browser, path, bad):
    """In print nothing may be cut off at the edge, and what is closed on the screen is open."""
    browser.events.clear()
    browser.call("Emulation.setEmulatedMedia", media="print", features=[])
    at_size(browser, *PAPER)
    browser.call("Page.navigate", url=path.as_uri())
    browser.wait("Page.loadEventFired")
    size = browser.value(WIDTH)
    if size["page"] > size["window"]:
        bad.append(f"{path.name}, print: the page is {size['page']} wide, the paper {size['window']}")
    if browser.value("[...document.querySelectorAll('details *')].some(e => !e.checkVisibility())"):
        bad.append(f"{path.name}, print: a part of the page is left closed")
    browser.call("Emulation.setEmulatedMedia", media="", features=[])


def look_at_large(browser, path, bad):
    """A large class opens, fits, and its last link leads to its last submission."""
    if path.stat().st_size > LARGE_BYTES:
        bad.append(f"{path.name}: {path.stat().st_size >> 20} MiB")
    for width, height in SIZES:
        browser.events.clear()
        at_size(browser, width, height)
        browser.call("Page.navigate", url=path.as_uri())
        browser.wait("Page.loadEventFired")
        size = browser.value(WIDTH)
        if size["page"] > size["window"]:
            bad.append(f"{path.name}, {width}: the page is {size['page']} wide")
        found = browser.value(f"""(() => {{
            const all = document.querySelectorAll('.submission'), last = all[all.length - 1];
            document.querySelector(`a[href="#${{last.id}}"]`).click();
            return {{count: all.length, top: last.getBoundingClientRect().top, seen: innerHeight}};
        }})()""")
        if found["count"] != LARGE or not 0 <= found["top"] < found["seen"]:
            bad.append(f"{path.name}, {width}: the link to the last submission leads to {found}")
        if width == SIZES[0][0]:
            spent = browser.value("performance.getEntriesByType('navigation')[0].domComplete")
            print(f"{LARGE} submissions: {path.stat().st_size / 1e6:.1f} MB, opened in {spent:.0f} ms")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", type=pathlib.Path, required=True)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    args = parser.parse_args()
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        print("skipped: no Chromium here; apt-get install chromium")
        return SKIPPED
    shipped = args.source / "tests/data/out/class"
    bad = []
    with tempfile.TemporaryDirectory(prefix="judge-browser-") as folder:
        work = pathlib.Path(folder)
        outs.hostile(shipped, work / "hostile")
        outs.many(shipped, work / "large", LARGE)
        pages = []
        for name, out, words in [("class", shipped, []), ("tony", shipped, ["--submission", "tony"]),
                                 ("hostile", work / "hostile", []), ("large", work / "large", [])]:
            page = work / f"{name}.html"
            subprocess.run([args.judge, "report", out, "--format", "html", "-o", page, *words], check=True)
            pages.append(page)
        browser = Browser(program, work / "profile")
        try:
            look_at_large(browser, pages.pop(), bad)
            for page in pages:
                look_at(browser, page, bad)
                look_at_paper(browser, page, bad)
        finally:
            browser.close()
    print("\n".join(bad[:20]) if bad else "as expected")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
