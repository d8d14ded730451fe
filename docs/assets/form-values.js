/* What is wrong with one value, as model/fields.py, dates.py and practice_record.py judge it: null, or
   [code of the problem, values for its sentence]. Rules come from the models (rendering/form/form_rules.py). */

import { closest } from "./form-closest.js"

const SPACES = "\\t\\n\\x0b\\x0c\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
const AROUND = new RegExp(`^[${SPACES}]+|[${SPACES}]+$`, "g")
const BETWEEN = new RegExp(`[${SPACES}]+`, "g")
const SEEN = /[\p{L}\p{N}\p{M}\p{P}\p{S}]/gu
const UNSEEN = /[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0]/
const URL_SHAPE = /^https?:\/\/([^\s/?#@\\]+)(?:[/?#]\S*)?$/iu
const HOST = /^[^\s.:]+(?:\.[^\s.:]+)+$/u
const NUMBER = /^[+-]?\p{Nd}+(?:[.,]\p{Nd}+)?$/u
const AMBIGUOUS = /^[+-]?[1-9]\p{Nd}{0,2}(?:[.,]\p{Nd}{3})+$/u
const PARTIAL_DATE = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/
const YEARS = /^[0-9]{4}-[0-9]{4}$/
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_SHOWN = 60
export const UNKNOWN = "sin-dato"

export const strip = (text) => text.replace(AROUND, "")
export const isBlank = (text) => ![...text.matchAll(SEEN)].some(([sign]) => !UNSEEN.test(sign))
export const countOf = (text) => [...strip(text)].length
export const isIdentifier = (text) => ID.test(text)

/* The value as typed, on one line. */
export function shortened(text, longest = LONGEST_SHOWN) {
  const signs = [...strip(text.replace(BETWEEN, " "))]
  if (signs.length <= longest) return signs.join("")
  return `${signs.slice(0, longest - 1).join("").trimEnd()}…`
}

/* {year, month, day} with 0 where unknown, or null when the text is no date that exists. */
export function parseDate(text) {
  const found = PARTIAL_DATE.exec(text)
  if (!found) return null
  const [year, month, day] = found.slice(1).map((part) => (part ? Number(part) : 0))
  const isMonth = found[2] === undefined || (month >= 1 && month <= 12)
  const last = month ? new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate() : 31
  const isDay = found[3] === undefined || (day >= 1 && day <= last)
  return year >= 1 && isMonth && isDay ? { year, month, day } : null
}

const depthOf = ({ month, day }) => (day ? 3 : month ? 2 : 1)

/* Whether a date is certainly later than another: 2016-03 is not after 2016. */
export function isAfter(date, other) {
  const depth = Math.min(depthOf(date), depthOf(other))
  const parts = ({ year, month, day }) => [year, month, day].slice(0, depth)
  const [one, two] = [parts(date), parts(other)]
  const place = one.findIndex((part, index) => part !== two[index])
  return place >= 0 && one[place] > two[place]
}

export function isFullAddress(text) {
  const found = URL_SHAPE.exec(text)
  if (!found || /[[\]]/.test(found[1])) return false
  const [name, ...ports] = found[1].split(":")
  const port = ports.join(":")
  if (port && !(/^[0-9]+$/.test(port) && Number(port) > 0 && Number(port) <= 65535)) return false
  const host = name.toLowerCase().replace(/\.$/, "")
  return HOST.test(host) && !host.endsWith(".localhost")
}

function numberFault(text) {
  if (AMBIGUOUS.test(text)) {
    const whole = text.replace(/[.,]/g, "")
    const decimal = text.replace(/\./g, ",").replace(/0+$/, "").replace(/,+$/, "")
    const isThousands = (text.match(/[.,]/g) || []).length > 1
    return [isThousands ? "thousands-marks" : "ambiguous-number", { whole, decimal }]
  }
  return NUMBER.test(text) ? null : ["bad-number", {}]
}

function figureFault(text, { qualifiers }) {
  const written = strip(text).replace(BETWEEN, " ")
  const qualifier = qualifiers.find((words) => written.toLowerCase().startsWith(`${words} `))
  if (!qualifier && !/\p{Nd}/u.test(written)) return ["figure-without-number", {}]
  const fault = numberFault(qualifier ? written.slice(qualifier.length + 1) : written)
  return fault && fault[0] === "bad-number" ? ["bad-figure", {}] : fault
}

function dateFault(text, { shapes }) {
  if (text === UNKNOWN && shapes.includes(UNKNOWN)) return null
  const date = parseDate(text)
  if (date && shapes.includes(["AAAA", "AAAA-MM", "AAAA-MM-DD"][depthOf(date) - 1])) return null
  const isShaped = /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/.test(text)
  const suggestion = shapes.includes(UNKNOWN) ? closest(text, [UNKNOWN]) : ""
  return [isShaped && !date ? "impossible-date" : "bad-date", { shapes: shapes.join(", "), suggestion }]
}

function yearsFault(text, { shapes }) {
  if (text === UNKNOWN) return null
  const [first, ...rest] = text.split("-")
  const last = rest.join("-") || first
  const isYear = (year) => /^\p{Nd}{4}$/u.test(year)
  if (isYear(first) && isYear(last) && first <= last) return null
  const isReversed = YEARS.test(text) && first > last
  const values = { shapes: shapes.join(", "), suggestion: closest(text, [UNKNOWN]) }
  return [isReversed ? "years-reversed" : "bad-date", values]
}

function textFault(text, { min, max }) {
  const count = countOf(text)
  if (count < min) return ["text-too-short", { count: String(count), shortest: String(min) }]
  if (max && count > max) return ["text-too-long", { count: String(count), longest: String(max) }]
  if (isBlank(text)) return ["empty-value", {}]
  return strip(text).includes("\n") ? ["more-than-one-line", {}] : null
}

function codeFault(text, { register, also }, codes) {
  const known = codes[register] || []
  const code = strip(text)
  if (known.includes(code) || also.includes(code)) return null
  return ["unknown-code", { register, suggestion: closest(shortened(text), known) }]
}

function choiceFault(text, { choices }) {
  if (choices.includes(text)) return null
  return ["unknown-choice", { choices: choices.join(", "), suggestion: closest(shortened(text), choices) }]
}

const shaped = (isRight, code) => (text) => (isRight(strip(text)) ? null : [code, {}])

const FAULTS = {
  text: textFault,
  code: codeFault,
  choice: choiceFault,
  date: dateFault,
  years: yearsFault,
  figure: figureFault,
  number: (text) => numberFault(strip(text)),
  url: shaped(isFullAddress, "bad-url"),
  id: shaped(isIdentifier, "bad-id"),
  currency: shaped((text) => /^[A-Z]{3}$/.test(text), "bad-currency"),
  count: shaped((text) => /^[1-9][0-9]{0,3}$/.test(text), "bad-counting-number"),
  level: (text) => (/^[0-4]$/.test(text) ? null : ["bad-level", {}]),
  base: shaped((text) => /^[0-9a-f]{12}$/.test(text), "bad-base"),
}

function faultOfNothing({ required, unknown }) {
  if (unknown) return "empty-or-unknown"
  return required ? "empty-value" : "empty-optional"
}

/* What is wrong with a value that is there; the sentence is given the value as typed. */
export function faultOf(text, rule, codes) {
  const fault = FAULTS[rule.kind](text, rule, codes)
  if (!fault) return null
  const value = shortened(text) || "…"
  if (isBlank(text)) return [faultOfNothing(rule), { value }]
  return [fault[0], { value, ...fault[1] }]
}
