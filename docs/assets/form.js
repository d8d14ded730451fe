/* The form by which a practice is written. Data: the JSON that the page brings along (rendering/form/form_page.py).
   Nothing is sent: the draft stays in this browser until it is handed in by one of the ways at the end. */

import { loadBank } from "./bank.js"
import { byId, language, loadJson, otherThan, say, sayCount, stamp, wordsOf } from "./elements.js"
import { wireAreas } from "./form-areas.js"
import { checkRecord, checkFields, checkTranslation, writtenFields } from "./form-check.js"
import { prepareCombos, showCodes, wireCombo } from "./form-combo.js"
import { addGroup, fillForm, readFields, readSections, removeGroup } from "./form-controls.js"
import { findDraft, forgetDraft, keepDraft, readDraft, saveAs, writeDraft } from "./form-draft.js"
import { evidenceLevel, HIGHEST, waysUp } from "./form-evidence.js"
import { showWays, wireWays } from "./form-handin.js"
import { isPrivate, placeOf, showAtFields, showSummary } from "./form-report.js"
import { isEmpty, writeRecord } from "./form-source.js"
import { fieldsOf } from "./form-correct.js"
import { askForTranslation, originalOf, textsIn } from "./form-translate.js"
import { proposeId } from "./form-id.js"
import { countOf, isIdentifier, shortened } from "./form-values.js"

const WAIT_MS = 400

/* What the address asks for: a new practice, ?traducir=<id> or ?corregir=<id>. */
const MODES = ["traducir", "corregir"]
const asked = new URLSearchParams(location.search)
const mode = MODES.find((name) => isIdentifier(asked.get(name) || "")) || ""
const practiceId = mode && asked.get(mode)
const DRAFT = mode ? `bbp-borrador:${mode}:${practiceId}` : "bbp-borrador"

const data = wordsOf("form-data")
const { words } = data
const form = byId("form")
const said = byId("form-said")
const idControl = byId("f-id")

let practice = null // what is translated or corrected
let known = null // the ids of the bank, once it is loaded
let isChecked = false
let isOwnId = false
let timer = 0
const touched = new Set()

/* --- The record --- */

const languageOf = () => form.elements.idioma.value
const isTranslation = () => mode === "traducir"
const rulesOf = () => ({
  ...(isTranslation() ? data.translation : data.rules),
  headings: data.headings[languageOf()],
  otherHeadings: data.headings[otherThan(languageOf())].map(([, heading]) => heading),
})
const titlesOf = () => Object.fromEntries(data.headings[languageOf()])

/* What the editor will send along: the picture and the documents that are no code of the list. */
function attachmentsOf({ imagen = {}, fuentes = [] }) {
  const named = fuentes.map(({ documento = "" }) => documento).filter((name) => /^[^/\\]+\.pdf$/i.test(name))
  const picture = /^[^/\\]+\.(?:jpe?g|png|webp)$/i.test(imagen.archivo || "") ? [imagen.archivo] : []
  return [...new Set([...picture, ...named])]
}

const today = () => {
  const now = new Date()
  const two = (part) => String(part).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const codes = Object.fromEntries(Object.entries(data.registers).map(([name, entries]) => [name, entries.map(([code]) => code)]))
const years = Object.fromEntries(
  Object.entries(data.registers).map(([name, entries]) => [name, Object.fromEntries(entries.map(([code, , ...limits]) => [code, limits]))])
)

function contextOf(fields) {
  const attachments = attachmentsOf(fields)
  const base = practice ? practice.base : ""
  return { today: today(), base, codes, years, attachments, practices: known, bulletins: null, pages: data.pages, id: idControl.value.trim() }
}

/* The mark of a translation is not typed: the version that is translated, and the day. */
const markOf = () => ({ traduccion: { base: practice.base, fecha: today(), revision: "pendiente" } })

/* A section that was pasted with its title is taken without it: the file writes the titles. */
function withoutTitle(text, title) {
  const [first, ...rest] = text.trimStart().split("\n")
  return first.trim() === `## ${title}` ? rest.join("\n") : text
}

function recordOf() {
  const [fields, titles] = [readFields(), titlesOf()]
  const sections = Object.entries(readSections()).map(([key, text]) => [key, withoutTitle(text, titles[key])])
  return { fields: isTranslation() ? { ...fields, ...markOf() } : fields, sections: Object.fromEntries(sections) }
}

const stateOf = () => {
  const [fields, sections] = [readFields(), readSections()]
  return { idioma: languageOf(), id: isOwnId ? idControl.value.trim() : "", campos: fields, secciones: sections }
}

/* What is wrong with the name of the folder. */
function idProblems() {
  const value = idControl.value.trim()
  const shown = { value: shortened(value) || "…", key: "id" }
  if (!isIdentifier(value)) return [{ path: ["id"], code: "bad-id", values: shown }]
  if (mode || !known || !known.includes(value)) return []
  return [{ path: ["id"], code: "id-taken", values: { ...shown, other: `practicas/${value}` } }]
}

/* Which files lie beside a published practice is not known here; the check of the project knows. */
const OF_FILES = ["image-missing", "link-to-nothing", "unknown-document"]
const isJudgedHere = ({ code }) => !(mode && OF_FILES.includes(code))

function problemsOf(record) {
  const rules = rulesOf()
  const context = contextOf(record.fields)
  if (isTranslation()) {
    return checkTranslation(record, rules, context, originalOf(practice, rules)).filter(isJudgedHere)
  }
  const found = checkRecord(record, rules, context)
  const hides = ["header-too-large", "empty-header"].includes((found[0] || {}).code)
  const fields = hides ? checkFields(writtenFields(record.fields, rules.fields), rules, context) : []
  return [...found.filter(({ code }) => code !== "empty-header").filter(isJudgedHere), ...fields, ...idProblems()]
}

/* --- What is shown while she writes --- */

function showCount(control) {
  const { max } = control.dataset
  if (!max) return
  const n = countOf(control.value)
  const line = byId(`${control.id}-c`)
  line.textContent = say(words.count, { n, max })
  line.classList.toggle("over", n > Number(max))
}

/* A status that is written again is read out again: only what changed is written. */
function tellOf(id, text) {
  const status = byId(id)
  if (status.textContent !== text) status.textContent = text
}

function showLevel(level) {
  const status = byId("form-level")
  if (status.dataset.level === String(level)) return
  status.dataset.level = level
  status.replaceChildren(stamp(`level-${level}`))
}

function showEvidence(written) {
  const level = evidenceLevel(written)
  showLevel(level)
  const ways = waysUp(written).map((key) => {
    const item = document.createElement("li")
    item.textContent = data.up[key]
    return item
  })
  const isHighest = level === HIGHEST
  byId("form-up").replaceChildren(...(isHighest ? [] : ways))
  byId("form-up-title").hidden = isHighest || ways.length === 0
}

/* A part counts while something that it must have is missing. */
function showMinutes(written, sections) {
  const missing = data.rules.fields.filter(({ key, required }) => required && !(key in written)).map(({ key }) => key)
  const parts = new Set(missing.map((key) => form.querySelector(`[data-field="${key}"]`).closest("[data-part]").dataset.part))
  if (isEmpty(sections.done || "")) parts.add("story")
  if (parts.size && !("resultados" in written)) parts.add("results")
  const minutes = [...parts].reduce((sum, part) => sum + data.minutes[part], 0)
  tellOf("form-left", sayCount(words.minutes_left, minutes))
}

function showHeadings() {
  const titles = titlesOf()
  for (const label of form.querySelectorAll("[data-heading]")) label.textContent = titles[label.dataset.heading]
}

function showId(written) {
  if (!isOwnId) idControl.value = proposeId(written, data.stopWords)
}

/* Whether a problem is told before she asks for the check: where she has already been. */
const isTold = (problem) => isChecked || touched.has(placeOf(problem).id)

function refresh() {
  const record = recordOf()
  const written = writtenFields(record.fields, data.rules.fields)
  if (!isTranslation()) {
    showId(written)
    showEvidence(written)
    showMinutes(written, record.sections)
  }
  const problems = problemsOf(record)
  showAtFields(form, problems.filter(isTold), data)
  if (isChecked) showResult(record, problems)
}

function showResult(record, problems) {
  const stopping = problems.filter(({ isNotice }) => !isNotice)
  showSummary(byId("form-problems"), stopping, data, titlesOf())
  const handin = byId("form-handin")
  const isOpen = !stopping.some(isPrivate) && isIdentifier(idControl.value.trim())
  handin.hidden = !isOpen
  if (!isOpen) return
  byId("form-ready").textContent = stopping.length ? `${sayCount(words.problems, stopping.length)} ${words.can_wait}` : words.clean
  const rules = rulesOf()
  showWays({
    id: idControl.value.trim(),
    name: `${languageOf()}.md`,
    text: writeRecord(record, rules.shape, rules.headings),
    title: record.fields.titulo,
    attachments: mode ? [] : attachmentsOf(record.fields),
    isKnown: mode === "corregir" || (isTranslation() && Boolean(practice.secciones[languageOf()])),
  }, data)
}

/* --- The draft --- */

function save() {
  const state = stateOf()
  const isNothing = isEmpty(state.campos) && isEmpty(state.secciones)
  if (isNothing) forgetDraft(DRAFT)
  const isKept = isNothing || keepDraft(DRAFT, state)
  tellOf("form-saved", isNothing ? "" : isKept ? words.saved : words.unsaved)
}

function later() {
  clearTimeout(timer)
  timer = setTimeout(() => {
    save()
    refresh()
  }, WAIT_MS)
}

/* A draft of another practice brings its texts along, never which file is written. */
function fill(state) {
  const { campos, secciones } = state
  const { idioma, id } = mode ? blank : state
  form.elements.idioma.value = idioma
  isOwnId = Boolean(id)
  idControl.value = id
  fillForm(campos, secciones, showCodes)
  if (!isTranslation() && !byId("f-fuentes-items").children.length) addGroup("fuentes")
  for (const control of form.querySelectorAll("[data-max]")) showCount(control)
  touched.clear()
  isChecked = false
  byId("form-problems").hidden = true
  byId("form-handin").hidden = true
  showHeadings()
  refresh()
}

/* What the form holds before anything is typed. */
let blank = { idioma: language, id: "", campos: {}, secciones: {} }

async function openFile(file) {
  const draft = file && readDraft(await file.text())
  if (draft) {
    fill(draft)
    save()
  }
  said.textContent = draft ? words.opened : words.not_a_draft
}

function clearDraft() {
  forgetDraft(DRAFT)
  fill(blank)
  byId("draft-sure").hidden = true
  byId("form-saved").textContent = ""
  said.textContent = words.cleared
  byId("f-titulo").focus()
}

function askToClear(isAsking) {
  byId("draft-sure").hidden = !isAsking
  byId(isAsking ? "draft-no" : "draft-clear").focus()
}

/* --- Wiring --- */

function wire(root) {
  for (const control of root.querySelectorAll("[role=combobox]")) wireCombo(control)
  for (const control of root.querySelectorAll("[data-max]")) showCount(control)
}

form.dataset.removeGroup = words.remove_group
prepareCombos(data, byId("form-options"), (control) => {
  touched.add(control.id)
  later()
})
form.addEventListener("grown", ({ detail }) => wire(detail))
wire(form)
wireAreas(form, words)
wireWays(words)

form.addEventListener("input", ({ target }) => {
  if (target === idControl) isOwnId = idControl.value.trim() !== ""
  showCount(target)
  later()
})
form.addEventListener("change", ({ target }) => {
  if (target.id) touched.add(target.id)
  if (target.name === "idioma") showHeadings()
  later()
})
form.addEventListener("click", ({ target }) => {
  const button = target.closest("button")
  if (!button) return
  if (button.dataset.add) {
    addGroup(button.dataset.add).querySelector("input").focus()
    later()
  } else if ("remove" in button.dataset) {
    const items = button.closest(".items")
    removeGroup(button.closest(".item"))
    items.closest("fieldset").querySelector("[data-add]").focus()
    later()
  }
})
form.addEventListener("submit", (event) => {
  event.preventDefault()
  clearTimeout(timer)
  isChecked = true
  save()
  refresh()
  const box = byId("form-problems")
  if (!box.hidden) box.focus()
  else byId("entregar").focus()
})
byId("draft-export").addEventListener("click", () => saveAs("bbp-borrador.json", writeDraft(stateOf()), "application/json"))
byId("draft-file").addEventListener("change", ({ target }) => {
  openFile(target.files[0])
  target.value = ""
})
byId("draft-clear").addEventListener("click", () => askToClear(true))
byId("draft-no").addEventListener("click", () => askToClear(false))
byId("draft-yes").addEventListener("click", clearDraft)

/* Opens the practice that the address names; what is kept of an earlier visit goes before it. */
async function openPractice() {
  practice = await loadJson(`${data.practices}${practiceId}/practica.json`)
  const { idioma } = practice
  const own = isTranslation() ? otherThan(idioma) : idioma
  const { fields, sections } = isTranslation() ? textsIn(practice, own) : fieldsOf(practice, idioma)
  if (isTranslation()) askForTranslation(form, practice)
  blank = { idioma: own, id: practiceId, campos: fields, secciones: sections }
  idControl.readOnly = true
  form.querySelector(".langs").closest("fieldset").hidden = true
  const title = practice.titulo[idioma]
  byId("form-mode").textContent = say(isTranslation() ? words.translating[own] : words.correcting, { title })
  byId("form-mode").hidden = false
  byId("form-meter").hidden = isTranslation()
}

async function start() {
  if (mode) {
    try {
      await openPractice()
    } catch (error) {
      console.warn(error)
      form.hidden = true
      byId("form-mode").textContent = words.not_loaded
      byId("form-mode").hidden = false
      return
    }
  }
  const draft = findDraft(DRAFT)
  fill(draft || blank)
  if (draft) said.textContent = words.resumed
  addEventListener("pagehide", save)
}

start()

/* The ids of the bank: without them (no connection) nothing else is missing. */
loadBank(data.bank).then(({ practices }) => {
  known = practices.map(({ id }) => id)
  if (isChecked) refresh()
}).catch((error) => console.warn(error))
