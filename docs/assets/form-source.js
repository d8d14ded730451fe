/* The data of a record → the text of its es.md or pt.md, byte for byte as rendering/text/record_source.py writes it:
   the rules stand there. `shape` is the order of the keys and what is free text, made from the models. */

const CONTROLS =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/gu
const ODD_LINE_ENDS = /[\x85\u2028\u2029]/g
const BLANK_SIGNS = " \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\ufeff"
const BLANK_LINES = new RegExp(`^(?:[${BLANK_SIGNS}]*\\n)*`)
const BLANK_END = new RegExp(`[${BLANK_SIGNS}\\n]+$`)
const ONLY_BLANK = new RegExp(`^[${BLANK_SIGNS}\\n]*$`)
const BARE = /^[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$/
const NULLS = ["null", "Null", "NULL"]
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t" }

/* The text as a file may carry it: see model/publishable_text.py. */
export const publishable = (text) =>
  text.replace(/\r\n?/g, "\n").replace(ODD_LINE_ENDS, " ").replace(CONTROLS, "").normalize("NFC")

const isGroup = (value) => typeof value === "object" && !Array.isArray(value)

export function isEmpty(value) {
  if (typeof value === "string") return ONLY_BLANK.test(publishable(value))
  return Object.values(value).every(isEmpty)
}

/* Empty items at the end of a list of groups are left out; one before others is cited by its number. */
export function withoutEmptyEnd(items) {
  let length = items.length
  while (length && isEmpty(items[length - 1])) length--
  return items.slice(0, length)
}

export const hasGroups = (value) => Array.isArray(value) && value.some(isGroup)
const keysOf = (shape) => shape.claves || []

function scalar(text, isFree) {
  if (!isFree && BARE.test(text) && !NULLS.includes(text)) return text
  return `"${text.replace(/[\\"\n\t]/g, (sign) => ESCAPES[sign])}"`
}

/* A value on one line. */
function flow(value, shape) {
  if (typeof value === "string") return scalar(publishable(value), shape.libre)
  if (Array.isArray(value)) return `[${value.filter((item) => !isEmpty(item)).map((item) => flow(item, shape)).join(", ")}]`
  const present = keysOf(shape).filter(([key]) => key in value && !isEmpty(value[key]))
  return `{${present.map(([key, inner]) => `${key}: ${flow(value[key], inner)}`).join(", ")}}`
}

function headerLines(fields, shape) {
  const present = keysOf(shape).filter(([key]) => key in fields && !isEmpty(fields[key]))
  return present.flatMap(([key, inner]) => {
    const value = fields[key]
    if (!hasGroups(value)) return [`${key}: ${flow(value, inner)}`]
    return [`${key}:`, ...withoutEmptyEnd(value).map((item) => `  - ${flow(item, inner)}`)]
  })
}

/* The text of a section as the file carries it; empty when nothing would be left. */
export function sectionText(text) {
  const ended = publishable(text).replace(BLANK_END, "")
  return ended && ended.replace(BLANK_LINES, "")
}

export const writeHeader = (fields, shape) => headerLines(fields, shape).join("\n")

/* headings: [[key of the section, heading], …] in their order. */
export function writeRecord({ fields, sections }, shape, headings) {
  const written = headings.map(([key, heading]) => [heading, sectionText(sections[key] || "")])
  const told = written.filter(([, text]) => text).map(([heading, text]) => `## ${heading}\n\n${text}`)
  return `${["---", writeHeader(fields, shape), "---", told.join("\n\n")].filter(Boolean).join("\n")}\n`
}
