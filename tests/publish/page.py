"""What must hold of every HTML report, from its text alone."""
import base64
import hashlib
import html.parser
import re

VOID = {"meta", "br", "img", "input", "hr", "link", "col"}
SVG_EMPTY = {"path", "rect", "circle"}
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "main", "footer", "section",
    "article", "h1", "h2", "h3", "h4", "h5", "p", "span", "div", "dl", "dt", "dd", "ul", "li", "b",
    "table", "caption", "thead", "tbody", "tr", "th", "td", "code", "pre", "mark", "br", "details",
    "summary", "figure", "figcaption", "svg", "desc", "path", "rect", "circle", "text"}
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "role", "tabindex",
    "aria-label", "aria-labelledby", "aria-hidden", "scope", "open", "viewbox", "preserveaspectratio",
    "x", "y", "width", "height", "d", "cx", "cy", "r", "fill", "text-anchor"}


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.bad, self.stack, self.ids, self.targets = [], [], [], []
        self.headings, self.policy, self.style, self.title = [], None, "", False
        self.labels, self.text = [], []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag not in ALLOWED:
            self.bad.append(f"element <{tag}>")
        for name, value in attrs:
            if name not in ATTRIBUTES:
                self.bad.append(f"attribute {name} of <{tag}>")
            if name == "href" and not value.startswith("#"):
                self.bad.append(f"a link out of the page: {value}")
            if name == "id":
                self.ids.append(value)
        if tag == "a":
            self.targets.append(values.get("href", "")[1:])
        if tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "th" and values.get("scope") not in ("col", "row"):
            self.bad.append("a table header without scope")
        if values.get("role") in ("img", "region"):
            self.labels.append((tag, values))
        if self.title and tag != "title":
            self.bad.append("an <svg> without a title")
        self.title = tag == "svg"
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag, attrs):
        if tag not in SVG_EMPTY:
            self.bad.append(f"<{tag}/>")
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.stack or self.stack[-1] != tag:
            self.bad.append(f"</{tag}> closes {self.stack[-1:]}")
        elif self.stack:
            self.stack.pop()

    def handle_data(self, data):
        if self.stack and self.stack[-1] == "style":
            self.style += data
        else:
            self.text.append(data)

    def handle_comment(self, data):
        self.bad.append(f"a comment: {data[:40]}")

    def unknown_decl(self, data):
        self.bad.append(f"a declaration: {data[:40]}")


def findings(text):
    """What is wrong with a page; nothing in an empty list."""
    page = Reader()
    page.feed(text)
    page.close()
    bad = page.bad
    if page.stack:
        bad.append(f"not closed: {page.stack}")
    hashed = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    if page.policy is None or "default-src 'none'" not in page.policy:
        bad.append("no policy that forbids everything")
    elif f"'sha256-{hashed}'" not in page.policy or "unsafe" in page.policy:
        bad.append("the policy does not allow just this style sheet")
    if "url(" in page.style or "@import" in page.style or "<" in page.style:
        bad.append("the style sheet leads elsewhere")
    if page.headings[:1] != [1] or page.headings.count(1) != 1:
        bad.append("there is not one first heading")
    for above, below in zip(page.headings, page.headings[1:]):
        if below > above + 1:
            bad.append(f"a heading of level {below} follows one of level {above}")
    for one in sorted(set(page.ids)):
        if page.ids.count(one) > 1:
            bad.append(f"the id {one} stands there twice")
    for target in page.targets:
        if target not in page.ids:
            bad.append(f"a link to #{target}, which is nowhere")
    for tag, values in page.labels:
        if not values.get("aria-label") and not values.get("aria-labelledby"):
            bad.append(f"<{tag}> has a role and no name")
    if re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text):
        bad.append("a control character")
    return bad
