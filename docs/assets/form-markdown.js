/* A body in Markdown → what a check and a preview ask of it, line by line: its blocks, and the links, pictures and
   HTML inside a line. CommonMark as far as municipal texts use it; the reading room judges again before anything is
   published. */

const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const MARKER = /^( {0,3})(>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]?/
const DEFINITION = /^ {0,3}\[([^\]]+)\]:[ \t]*(<[^>]*>|\S+)/
const BLOCK_TAGS =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt" +
  "|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu" +
  "|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr" +
  "|track|ul"
const HTML_BLOCKS = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![a-z]/i, />/],
  [new RegExp(`^ {0,3}</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, "i"), null],
]

/* The lines of a text as {kind, text, depth, line}: heading (level), text, code, html, rule, underline, definition,
   blank. `depth` is 1 inside a list or a quote. */
export function* readBlocks(text) {
  let fence = null
  let htmlEnd
  let inParagraph = false
  let listIndent = 0
  for (const [line, raw] of text.split("\n").entries()) {
    if (fence) {
      const close = FENCE.exec(raw)
      if (close && close[1][0] === fence[0] && close[1].length >= fence.length && !close[2].trim()) fence = null
      else yield { kind: "code", text: raw, depth: 0, line }
      continue
    }
    if (htmlEnd !== undefined) {
      const isBlank = raw.trim() === ""
      if (htmlEnd === null && isBlank) htmlEnd = undefined
      else {
        yield { kind: "html", text: raw, depth: 0, line, goesOn: true }
        if (htmlEnd && htmlEnd.test(raw)) htmlEnd = undefined
        continue
      }
    }
    if (raw.trim() === "") {
      inParagraph = false
      yield { kind: "blank", text: "", depth: 0, line }
      continue
    }
    let rest = raw
    let depth = 0
    if (listIndent && raw.startsWith(" ".repeat(listIndent))) {
      rest = raw.slice(listIndent)
      depth = 1
    } else if (listIndent && !inParagraph) listIndent = 0
    if (!RULE.test(rest)) {
      for (let marker = MARKER.exec(rest); marker && !RULE.test(rest); marker = MARKER.exec(rest)) {
        const isQuote = marker[2] === ">"
        if (!isQuote && inParagraph && !depth && !listIndent && /^\d/.test(marker[2]) && !/^1[.)]/.test(marker[2])) break
        if (!isQuote) listIndent = marker[1].length + marker[2].length + 1
        rest = rest.slice(marker[0].length)
        depth = 1
        inParagraph = false
      }
    }
    const opening = FENCE.exec(rest)
    if (opening && !(opening[1][0] === "`" && opening[2].includes("`"))) {
      if (depth === 0 || !/^>/.test(raw.trim())) fence = opening[1]
      inParagraph = false
      yield { kind: "code", text: "", depth, line }
      continue
    }
    if (!inParagraph && /^(?: {4}|\t)/.test(rest)) {
      yield { kind: "code", text: rest, depth, line }
      continue
    }
    const heading = HEADING.exec(rest)
    if (heading) {
      inParagraph = false
      if (!depth) listIndent = 0
      yield { kind: "heading", level: heading[1].length, text: (heading[2] || "").trim(), depth, line }
      continue
    }
    if (inParagraph && !depth && UNDERLINE.test(rest)) {
      inParagraph = false
      yield { kind: "underline", text: rest, depth, line }
      continue
    }
    if (RULE.test(rest)) {
      inParagraph = false
      yield { kind: "rule", text: rest, depth, line }
      continue
    }
    const html = HTML_BLOCKS.find(([start]) => start.test(rest))
    if (html) {
      yield { kind: "html", text: rest, depth, line, goesOn: false }
      const isEnded = html[1] && html[1].test(rest.replace(/^ {0,3}<!--/, ""))
      htmlEnd = isEnded ? undefined : html[1]
      inParagraph = false
      continue
    }
    const definition = !inParagraph && DEFINITION.exec(rest)
    if (definition) {
      yield { kind: "definition", name: definition[1], target: definition[2], text: rest, depth, line }
      continue
    }
    yield { kind: "text", text: rest, depth, line, isFirst: !inParagraph, marker: depth ? rawMarker(raw) : "" }
    inParagraph = true
  }
}

const rawMarker = (raw) => (/^\s*(>|[-*+](?=\s)|\d{1,9}[.)](?=\s))/.exec(raw) || ["", ""])[1]

const ATTRIBUTE = "\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'=<>`]+))?"
const TITLE = "(?:\\s+(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\((?:[^()\\\\]|\\\\.)*\\)))?"
const LABEL = "(?<label>(?:[^\\[\\]\\\\]|\\\\[\\s\\S]|\\[(?:[^\\[\\]\\\\]|\\\\[\\s\\S])*\\](?:\\([^()]*\\))?)*)"
const TARGET = "(?<target><[^<>\\n]*>|(?:[^\\s()<>\\\\]|\\\\\\S|\\((?:[^\\s()\\\\]|\\\\\\S)*\\))*)"
const INLINE = new RegExp(
  [
    "(?<escaped>\\\\[!-/:-@\\[-`{-~])",
    "(?<ticks>`+)(?<code>[\\s\\S]*?[^`])\\k<ticks>(?!`)",
    "<(?<autolink>[a-z][a-z0-9+.-]{1,31}:[^\\s<>]*|[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9.-]+)>",
    `(?<html><!--[\\s\\S]*?-->|<\\?[\\s\\S]*?\\?>|<![a-z][^>]*>|</[a-z][a-z0-9-]*\\s*>|<[a-z][a-z0-9-]*(?:${ATTRIBUTE})*\\s*/?>)`,
    `(?<picture>!?)\\[${LABEL}\\]\\(\\s*${TARGET}${TITLE}\\s*\\)`,
  ].join("|"),
  "giu"
)

/* What stands in a paragraph besides plain text: {kind: "code" | "html" | "link" | "picture" | "escaped", …}, each with
   `index` and `end`. */
export function readInline(text) {
  return [...text.matchAll(INLINE)].map((found) => {
    const { escaped, code, autolink, html, picture, label, target } = found.groups
    const place = { index: found.index, end: found.index + found[0].length }
    if (escaped) return { ...place, kind: "escaped", text: escaped.slice(1) }
    if (code !== undefined) return { ...place, kind: "code", text: code }
    if (html) return { ...place, kind: "html", text: html }
    if (autolink) {
      const isMail = !/^[a-z][a-z0-9+.-]*:/i.test(autolink)
      return { ...place, kind: "link", label: autolink, target: isMail ? `mailto:${autolink}` : autolink }
    }
    return { ...place, kind: picture ? "picture" : "link", label, target: plainTarget(target) }
  })
}

const plainTarget = (target) => target.replace(/^<|>$/g, "").replace(/\\([!-/:-@[-`{-~])/g, "$1")
