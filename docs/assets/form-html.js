/* Raw HTML typed into a text, and what of it may stay: reading/raw_html.py. */

const SAFE_TAGS = ["abbr", "b", "br", "em", "i", "kbd", "mark", "small", "strong", "sub", "sup"]
const TAG = /<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)/gi
const OTHER = /<(?:!|\?)/
const QUOTED_VALUE = /(?<==)\s*(?:"[^"]*"|'[^']*')/g
const EVENT = /(?:^|[\s/"'])(on[a-z]+)\s*=/i
const STYLE = /(?:^|[\s/"'])(style|class)\s*=/i

/* [[code, values], …] for a piece of HTML; `opened` collects the tags of one body. */
export function findForbiddenHtml(html, opened) {
  const other = OTHER.exec(html)
  if (other && (other.index === 0 || !html.startsWith("<"))) return [["html-comment", {}]]
  const found = []
  for (const [, closing, written, attributes] of html.matchAll(TAG)) {
    const name = written.toLowerCase()
    if (!SAFE_TAGS.includes(name) && !(closing && opened.has(name))) found.push(["forbidden-tag", { tag: closing + name }])
    opened.add(name)
    const unquoted = attributes.replace(QUOTED_VALUE, '""')
    const [event, style] = [EVENT.exec(unquoted), STYLE.exec(unquoted)]
    if (event) found.push(["html-event-attribute", { attribute: event[1] }])
    if (style) found.push(["html-style-attribute", { attribute: style[1] }])
  }
  return found
}
