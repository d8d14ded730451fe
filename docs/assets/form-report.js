/* How problems are shown: a summary with links to the fields, and a sentence at each field. */

import { byId, make, say, sayCount } from "./elements.js"
import { showArea } from "./form-areas.js"
import { tell } from "./form-sentences.js"

const PRIVATE = /^private-/

/* The control, or the group, where a problem is told: the nearest that there is above its path. */
export function placeOf({ path, section }) {
  if (section) return byId(`s-${section}`)
  for (let length = path.length; length; length--) {
    const found = byId(`f-${path.slice(0, length).join("-")}`)
    if (found) return found
  }
  return byId("f-titulo")
}

/* ["Resultado 2", "Cantidad"]: the labels on the way to a field. */
function labelsOf({ path }, data) {
  const labels = []
  const known = []
  for (const part of path) {
    known.push(typeof part === "number" ? "{n}" : part)
    const label = data.labels[known.join(".")]
    if (label && typeof part === "number") labels.pop()
    if (label) labels.push(say(label, { n: part + 1 }))
  }
  return labels
}

/* The sentences of a problem; a field that they name is named as the form does, not as the file. */
function told(problem, data) {
  const label = labelsOf(problem, data).at(-1)
  const values = problem.values.key && label ? { ...problem.values, key: label } : problem.values
  return tell({ ...problem, values }, data.problems)
}

function clear(form) {
  for (const error of form.querySelectorAll(".err")) {
    error.hidden = true
    error.replaceChildren()
  }
  for (const bad of form.querySelectorAll(".bad")) bad.classList.remove("bad", "look")
  for (const control of form.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid")
}

function mark(place, problem, data) {
  const error = byId(`${place.id}-e`)
  if (!error) return
  const [what, remedy] = told(problem, data)
  const notice = problem.isNotice ? make("b", {}, `${data.words.notice}: `) : null
  error.append(make("span", {}, ...[notice, `${what} ${remedy}`].filter(Boolean)))
  error.hidden = false
  const holder = place.closest(".fld, fieldset")
  holder.classList.add("bad")
  holder.classList.toggle("look", Boolean(problem.isNotice))
  if (!problem.isNotice && place.matches("input, select, textarea")) place.setAttribute("aria-invalid", "true")
}

/* Shows the sentence of each problem at its field. */
export function showAtFields(form, problems, data) {
  clear(form)
  for (const problem of problems) mark(placeOf(problem), problem, data)
}

function go(event, problem) {
  event.preventDefault()
  const place = placeOf(problem)
  const details = place.closest("details")
  if (details) details.open = true
  if (problem.section) showArea(place)
  place.focus()
  place.closest(".fld, fieldset").scrollIntoView({ block: "center" })
}

const isAfter = (place, other) => other.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING

/* [place, problem] in the order of the page. */
function placed(problems) {
  const found = problems.map((problem) => [placeOf(problem), problem])
  return found.sort(([one], [other]) => (one === other ? 0 : isAfter(one, other) ? 1 : -1))
}

/* The summary on top. */
export function showSummary(box, problems, data, titles) {
  const { words } = data
  const items = placed(problems).map(([place, problem]) => {
    const [what] = told(problem, data)
    const label = problem.section ? titles[problem.section] : labelsOf(problem, data).join(", ")
    const link = make("a", { href: `#${place.id}` }, `${label ? `${label}: ` : ""}${what}`)
    link.addEventListener("click", (event) => go(event, problem))
    return make("li", {}, link)
  })
  box.querySelector("b").textContent = sayCount(words.problems, problems.length)
  box.querySelector("ul").replaceChildren(...items)
  box.querySelector("p").textContent = problems.some(({ code }) => PRIVATE.test(code)) ? words.private : ""
  box.hidden = problems.length === 0
}

export const isPrivate = ({ code }) => PRIVATE.test(code)
