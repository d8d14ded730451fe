/* The check of a record in the browser: the same problems as `bbp revisar` finds in the file that form-source.js
   makes of it. tests/cases/form/ holds records that both judge.

   checkRecord({fields, sections}, rules, context) → [{path, code, values, isNotice, section}]
   rules (rendering/form/form_rules.py): {fields, shape, headings, otherHeadings, qualifiers, maxHeader}
   context: {today: "AAAA-MM-DD", codes: {register: [code]}, years: {register: {code: [since, until]}},
             attachments: [name], practices, bulletins, pages: [id] or null when they are not known, id,
             base: the version of the original, for a translation} */

import { readBody } from "./form-body.js"
import { closest } from "./form-closest.js"
import { findInTexts, findPrivateData } from "./form-privacy.js"
import { hasGroups, isEmpty, publishable, sectionText, withoutEmptyEnd, writeHeader } from "./form-source.js"
import { faultOf, isAfter, parseDate, strip, UNKNOWN } from "./form-values.js"

const COURTESY_TITLES = ["sr", "sra", "srta", "lic", "ing", "arq", "dr", "dra", "prof", "profa", "don"]
const DATED_LISTS = ["temas", "ejes", "instrumentos"]
const BYTES_PER_KB = 1024
const FENCES = 3 // the two lines of hyphens around the header, and the line after them

/* "resultados.2.valor": numbered from 1, as problems name a field. */
export const dotted = (path) => path.map((part) => (typeof part === "number" ? part + 1 : part)).join(".")

/* The fields as the file will have them: in the order of the models, without what is empty. */
export function writtenFields(fields, rules) {
  const present = rules.filter(({ key }) => key in fields && !isEmpty(fields[key]))
  return Object.fromEntries(present.map((rule) => [rule.key, writtenValue(fields[rule.key], rule)]))
}

function writtenValue(value, rule) {
  if (typeof value === "string") return publishable(value)
  if (!Array.isArray(value)) return writtenFields(value, rule.fields || [])
  if (hasGroups(value)) return withoutEmptyEnd(value).map((item) => writtenFields(item, rule.fields || []))
  return value.filter((item) => !isEmpty(item)).map(publishable)
}

function* fieldProblems(fields, rules, codes, above) {
  for (const rule of rules) {
    const path = [...above, rule.key]
    if (!(rule.key in fields)) {
      if (rule.required) yield { path, code: rule.unknown ? "missing-or-unknown" : "missing-key", values: { key: rule.key, value: "…" } }
    } else yield* valueProblems(fields[rule.key], rule, codes, path)
  }
}

function* valueProblems(value, rule, codes, path) {
  if (rule.kind === "group") yield* fieldProblems(value, rule.fields, codes, path)
  else if (!Array.isArray(value)) {
    const fault = faultOf(value, rule, codes)
    if (fault) yield { path, code: fault[0], values: fault[1] }
  } else if (rule.max && value.length > rule.max && rule.kind !== "text") {
    yield { path, code: "too-many", values: { value: "…", count: String(value.length), longest: String(rule.max) } }
  } else if (rule.kind === "groups") {
    for (const [index, item] of value.entries()) yield* fieldProblems(item, rule.fields, codes, [...path, index])
  } else for (const [index, item] of value.entries()) yield* valueProblems(item, rule.item, codes, [...path, index])
}

/* The values that rules across fields look at: a field that is wrong by itself counts as not known. */
function sound(fields, problems) {
  const wrong = new Set(problems.map(({ path }) => path[0]))
  const get = (key, otherwise) => (key in fields && !wrong.has(key) ? fields[key] : otherwise)
  const list = (key) => get(key, [])
  const date = (key) => parseDate(strip(get(key, "")))
  return { get, list, date, has: (key) => key in fields }
}

const numberOf = (text) => (text ? Number(strip(text)) : 0)

function* endRules({ get, date }) {
  const situation = get("situacion", null)
  const [start, end] = [date("inicio"), date("fin")]
  if (end && situation && !["terminada", "interrumpida"].includes(situation)) {
    yield { path: ["fin"], code: "end-without-ended", values: { value: get("fin"), situation } }
  }
  if (start && end && isAfter(start, end)) {
    yield { path: ["fin"], code: "end-before-start", values: { value: get("fin"), start: get("inicio") } }
  }
}

function* placeRules({ get, has }) {
  if (strip(get("ciudad", "")) === UNKNOWN && !has("territorio")) yield { path: ["ciudad"], code: "city-or-territory", values: {} }
}

function* sourceRules({ list }, { codes, attachments }) {
  const known = [...new Set([...attachments, ...(codes.documentos || [])])].sort()
  for (const [index, { enlace, documento }] of list("fuentes").entries()) {
    if (!enlace && !documento) yield { path: ["fuentes", index], code: "source-without-place", values: {} }
    const name = documento && strip(documento)
    if (name && !known.includes(name)) {
      const values = { value: name, suggestion: closest(name, known) }
      yield { path: ["fuentes", index, "documento"], code: "unknown-document", values }
    }
  }
}

function* linkRules({ list }) {
  for (const key of ["fuentes", "replicas"]) {
    for (const [index, { enlace }] of list(key).entries()) {
      if (enlace && /^http:/i.test(strip(enlace))) {
        yield { path: [key, index, "enlace"], code: "insecure-link", values: { value: strip(enlace).replace(/^http/i, "http") }, isNotice: true }
      }
    }
  }
}

function* rowRules({ list, get, has }) {
  const count = list("fuentes").length
  for (const [index, { fuente }] of list("resultados").entries()) {
    const number = numberOf(fuente)
    const path = ["resultados", index]
    if (!number && count > 1) yield { path, code: "row-without-source", values: { count: String(count) } }
    else if (number && count && number > count) yield missingSource([...path, "fuente"], number, count)
  }
  const cited = numberOf(get("ods_fuente", ""))
  if (cited && count && cited > count) yield missingSource(["ods_fuente"], cited, count)
  if (cited && !has("ods")) yield { path: ["ods_fuente"], code: "goals-source-without-goals", values: {} }
  if (get("situacion", "") === "anunciada" && list("resultados").length) {
    yield { path: ["resultados"], code: "announced-with-results", values: {} }
  }
}

const missingSource = (path, number, count) => ({
  path, code: "no-such-source", values: { value: String(number), count: String(count) }
})

function* datedPaths({ get, list }) {
  yield [["fin"], get("fin")]
  yield [["publicada"], get("publicada")]
  for (const key of ["revisada", "archivada"]) yield [[key, "fecha"], get(key, {}).fecha]
  yield [["monto", "anio"], get("monto", {}).anio]
  if (get("situacion", "") !== "anunciada") yield [["inicio"], get("inicio")]
  for (const [index, { fecha }] of list("fuentes").entries()) yield [["fuentes", index, "fecha"], fecha]
  for (const [index, { anio }] of list("resultados").entries()) {
    yield [["resultados", index, "anio"], anio && anio !== UNKNOWN ? anio.slice(-4) : undefined]
  }
  for (const [index, { anio }] of list("replicas").entries()) yield [["replicas", index, "anio"], anio]
}

function* dateRules(record, { today }) {
  const now = parseDate(today)
  for (const [path, text] of datedPaths(record)) {
    const when = text && parseDate(text)
    if (when && isAfter(when, now)) yield { path, code: "future-date", values: { value: text, today } }
  }
}

function* listRules({ list, get }, rules) {
  const city = get("ciudad", "")
  for (const [index, { ciudad }] of list("replicas").entries()) {
    if (ciudad && strip(ciudad) === strip(city)) {
      yield { path: ["replicas", index, "ciudad"], code: "replica-in-own-city", values: { value: strip(ciudad) } }
    }
  }
  for (const { key } of rules.filter(({ kind }) => kind === "list")) {
    const codes = list(key).map(strip)
    for (const [index, code] of codes.entries()) {
      if (codes.indexOf(code) < index) yield { path: [key, index], code: "named-twice", values: { value: code } }
    }
  }
}

function* validityRules({ list, date }, { years }) {
  const start = date("inicio")
  if (!start) return
  for (const key of DATED_LISTS) {
    for (const [index, code] of list(key).map(strip).entries()) {
      const [since, until] = (years[key] || {})[code] || [0, 0]
      const values = { value: code, year: String(start.year) }
      if (since && start.year < since) yield { path: [key, index], code: "code-not-yet", values: { ...values, since: String(since) } }
      else if (until && start.year > until) {
        yield { path: [key, index], code: "code-no-longer", values: { ...values, until: String(until) } }
      }
    }
  }
}

function* committeeRules({ get, has, list }, { practices, id }) {
  if (get("archivada", null) && !has("publicada")) yield { path: ["archivada"], code: "withdrawn-draft", values: {} }
  const first = strip(get("responsable", "")).split(/\s+/)[0].replace(/\.+$/, "").toLowerCase()
  if (COURTESY_TITLES.includes(first)) {
    yield { path: ["responsable"], code: "person-not-office", values: { value: strip(get("responsable")) } }
  }
  const named = list("relacionadas").map((one, index) => [["relacionadas", index], strip(one)])
  for (const [index, { practica }] of list("replicas").entries()) if (practica) named.push([["replicas", index, "practica"], strip(practica)])
  for (const [path, one] of named) {
    if (one === id) yield { path, code: "names-itself", values: { value: one } }
    else if (practices && !practices.includes(one)) {
      yield { path, code: "unknown-practice", values: { value: one, suggestion: closest(one, practices) } }
    }
  }
}

function* imageRules({ get }, { attachments }) {
  const name = strip(get("imagen", {}).archivo || "")
  if (!name) return
  const path = ["imagen", "archivo"]
  if (/\.pdf$/i.test(name)) yield { path, code: "image-suffix", values: { value: name } }
  else if (!attachments.includes(name)) {
    yield { path, code: "image-missing", values: { value: name, suggestion: closest(name, attachments) } }
  }
}

function* textsOf(value, path) {
  if (typeof value === "string") yield [path, value]
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* textsOf(item, [...path, index])
  else for (const [key, item] of Object.entries(value)) yield* textsOf(item, [...path, key])
}

/* The body as the file has it, and the section to which each of its lines belongs. */
function writtenBody(sections, headings) {
  const lines = []
  const owners = []
  for (const [key, heading] of headings) {
    const text = sectionText(sections[key] || "")
    if (!text) continue
    if (lines.length) {
      lines.push("")
      owners.push(owners.at(-1))
    }
    for (const line of [`## ${heading}`, "", ...text.split("\n")]) {
      lines.push(line)
      owners.push(key)
    }
  }
  return { text: lines.length ? `${lines.join("\n")}\n` : "", owners }
}

function* bodyProblems({ fields, sections }, rules, context) {
  const bodyLine = writeHeader(fields, rules.shape).split("\n").length + FENCES
  const { text, owners } = writtenBody(sections, rules.headings)
  const titles = rules.headings.map(([, heading]) => heading)
  for (const one of readBody(text, titles, rules.otherHeadings, { ...context, bodyLine })) {
    const section = one.code === "missing-section" ? "done" : owners[one.line]
    yield { path: [], section, code: one.code, values: one.values, isNotice: one.isNotice }
  }
  for (const { index, code, value } of findPrivateData(text)) {
    const line = text.slice(0, index).split("\n").length - 1
    yield { path: [], section: owners[line], code, values: { value } }
  }
}

function* privateProblems(fields) {
  for (const { path, code, value } of findInTexts([...textsOf(fields, [])])) yield { path, code, values: { value } }
}

/* The size of a header that is too large to be read, in KB; 0 when it is not. */
function excessOfHeader(fields, rules) {
  const size = new TextEncoder().encode(writeHeader(fields, rules.shape)).length
  return size > rules.maxHeader ? Math.ceil(size / BYTES_PER_KB) : 0
}

export function checkRecord({ fields, sections }, rules, context) {
  const excess = excessOfHeader(fields, rules)
  if (excess) return [{ path: [], code: "header-too-large", values: { size_kb: String(excess) } }]
  const written = writtenFields(fields, rules.fields)
  if (!Object.keys(written).length) return [{ path: [], code: "empty-header", values: {} }]
  return [...checkFields(written, rules, context), ...bodyProblems({ fields, sections }, rules, context), ...privateProblems(written)]
}

const OPTIONAL_TEXTS = ["periodo_nota", "territorio", "resultados", "imagen", "archivada", "evidencia_maxima"]

/* The rules between a translation and its original (reading/translation_rules.py). `original` holds the original's
   texts as the translation would have them, without what is empty. */
function* translationRules({ get, has, list }, original) {
  for (const key of OPTIONAL_TEXTS) {
    if (key in original && !has(key)) yield { path: [key], code: "untranslated-key", values: { key } }
    else if (!(key in original) && get(key)) yield { path: [key], code: "nothing-to-translate", values: { key } }
  }
  const [rows, labels] = [original.resultados || [], list("resultados")]
  if (!rows.length || !labels.length) return
  if (rows.length !== labels.length) {
    const names = rows.map(({ indicador }) => indicador).join(" · ")
    const values = { count: String(labels.length), expected: String(rows.length), rows: names }
    yield { path: ["resultados"], code: "rows-do-not-match", values }
    return
  }
  for (const [index, { unidad = "" }] of labels.entries()) {
    const unit = rows[index].unidad || ""
    if (Boolean(unit) === Boolean(unidad)) continue
    yield { path: ["resultados", index], code: unit ? "untranslated-unit" : "unit-not-repeated", values: { value: unit || unidad } }
  }
}

/* The mark names the version that was translated, and a day that has come. */
function* markRules({ traduccion = {} }, { get }, { base, today }) {
  if (!traduccion.base) yield { path: ["traduccion"], code: "missing-base", values: { base } }
  const { fecha = "" } = get("traduccion", {})
  const when = parseDate(fecha)
  if (when && isAfter(when, parseDate(today))) {
    yield { path: ["traduccion", "fecha"], code: "future-date", values: { value: fecha, today } }
  }
}

/* The check of a translation; `original` is {fields} as above. */
export function checkTranslation({ fields, sections }, rules, context, original) {
  const excess = excessOfHeader(fields, rules)
  if (excess) return [{ path: [], code: "header-too-large", values: { size_kb: String(excess) } }]
  const written = writtenFields(fields, rules.fields)
  const problems = [...fieldProblems(written, rules.fields, context.codes, [])]
  const record = sound(written, problems)
  return [
    ...problems,
    ...markRules(written, record, context),
    ...translationRules(record, original),
    ...bodyProblems({ fields, sections }, rules, context),
    ...privateProblems(written),
  ]
}

/* What is wrong with the header alone; `written` is without what is empty. */
export function checkFields(written, rules, context) {
  const problems = [...fieldProblems(written, rules.fields, context.codes, [])]
  const record = sound(written, problems)
  const across = [endRules, placeRules, sourceRules, linkRules, rowRules, dateRules, validityRules, committeeRules, imageRules]
  return [...problems, ...across.flatMap((rule) => [...rule(record, context)]), ...listRules(record, rules.fields)]
}
