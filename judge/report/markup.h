/* Text inside the formats of other programs, so that it stays text.
 *
 * Every function takes text from anyone (a submission's name, a compiler's message, a printed
 * value), sends it through text_escape() first, and appends it in the spelling of one format. NULL
 * is no text. What text_escape() lets pass is legal in XML 1.0, so no more than quoting is left to
 * do: five characters, for which a library would be a larger thing to trust than these lines. JSON
 * is the business of jansson.
 */
#ifndef JUDGE_REPORT_MARKUP_H
#define JUDGE_REPORT_MARKUP_H

#include "judge/base/buf.h"

/* Content of an element or a quoted attribute of XML and HTML; newlines become &#10;.
 * source: XML 1.0, 2.2 and 2.4; HTML Living Standard, "Escaping a string" */
void markup_xml(struct buf *out, const char *text);

/* One line of Markdown, set as code: no mark-up, no link, no mention of a person or an issue comes
 * of it, in a table cell neither.
 * source: CommonMark 0.31, 2.5 "Entity and numeric character references"; GitHub looks for mentions
 * in rendered text, and not inside of <code> */
void markup_markdown(struct buf *out, const char *text);

/* One field of CSV: quoted where it must be, and an apostrophe before what a spreadsheet would take
 * for a formula. source: RFC 4180; OWASP, "CSV Injection" */
void markup_csv(struct buf *out, const char *text);

/* The message of a workflow command of GitHub, and a property such as its title: the text can
 * neither end the line nor begin a command of its own, in the old spelling "##[" neither.
 * source: actions/toolkit, packages/core/src/command.ts */
void markup_command(struct buf *out, const char *text);
void markup_property(struct buf *out, const char *text);

/* A relative path as a reference in a URI: everything but unreserved characters and "/" as %XX.
 * source: RFC 3986, 2.3 */
void markup_uri(struct buf *out, const char *path);

/* One word for a POSIX shell, in quotes where it needs them. */
void markup_shell(struct buf *out, const char *text);

#endif
