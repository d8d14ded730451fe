/* Between the controls of the form and the data of a record: reading, filling, groups that repeat. */

import { byId, say } from "./elements.js"

const form = byId("form")
const numbered = new WeakMap() // a group → its attributes and titles that hold its number

const isNumber = (part) => /^\d+$/.test(part)

function put(fields, path, value) {
  const parts = path.split(".")
  let place = fields
  for (const [index, part] of parts.slice(0, -1).entries()) {
    if (place[part] === undefined) place[part] = isNumber(parts[index + 1]) ? [] : {}
    place = place[part]
  }
  place[parts.at(-1)] = value
}

/* The value at "fuentes.0.titulo", undefined where there is none. */
export const get = (fields, path) =>
  path.split(".").reduce((place, part) => (place === undefined || place === null ? undefined : place[part]), fields)

export const chosenOf = (control) => byId(`${control.id}-chosen`)
export const codesOf = (control) => [...chosenOf(control).children].map(({ dataset }) => dataset.code)

const READ = {
  value: (control) => control.value.trim(),
  code: (control) => control.dataset.code || control.value.trim(),
  lines: (control) => control.value.split("\n").map((line) => line.trim()).filter(Boolean),
  codes: (control) => [
    ...codesOf(control),
    ...[control.value.trim()].filter(Boolean),
  ],
}

const controls = () => form.querySelectorAll("[data-path]")

export function readFields() {
  const fields = {}
  for (const control of controls()) put(fields, control.dataset.path, READ[control.dataset.kind](control))
  return fields
}

export function readSections() {
  const areas = [...form.querySelectorAll("[data-section] textarea")]
  return Object.fromEntries(areas.map((area) => [area.id.slice(2), area.value]))
}

/* --- Groups --- */

function holders(item) {
  const found = []
  for (const element of [item, ...item.querySelectorAll("*")]) {
    for (const { name, value } of element.attributes) if (value.includes("{n}")) found.push([element, name, value])
  }
  return found
}

/* Attributes count from 0, as data do; titles from 1, as people do. */
function number(item, index) {
  const { attributes, legend, text } = numbered.get(item)
  for (const [element, name, value] of attributes) element.setAttribute(name, value.replaceAll("{n}", index))
  legend.textContent = say(text, { n: index + 1 })
  item.querySelector("[data-remove]").setAttribute("aria-label", say(form.dataset.removeGroup, { label: legend.textContent }))
}

const itemsOf = (path) => byId(`f-${path}-items`)

export function addGroup(path) {
  const item = byId(`t-${path}`).content.firstElementChild.cloneNode(true)
  const legend = item.querySelector("legend")
  numbered.set(item, { attributes: holders(item), legend, text: legend.textContent })
  const items = itemsOf(path)
  number(item, items.children.length)
  items.append(item)
  form.dispatchEvent(new CustomEvent("grown", { detail: item }))
  return item
}

export function removeGroup(item) {
  const items = item.parentElement
  item.remove()
  for (const [index, one] of [...items.children].entries()) number(one, index)
}

/* Of the groups that an editor may add to. */
const groupPaths = () => [...form.querySelectorAll("[data-add]")].map((button) => button.dataset.add)

/* --- Filling --- */

const asText = (value) => (typeof value === "string" ? value : "")
const asTexts = (value) => (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string" && one)

/* Fills the form with data of any origin: what has another shape than the form's is left out. `show` draws a code
   in its control. */
export function fillForm(fields, sections, show) {
  for (const path of groupPaths()) {
    itemsOf(path).replaceChildren()
    const entries = get(fields, path)
    for (const _ of Array.isArray(entries) ? entries : []) addGroup(path)
  }
  for (const control of controls()) {
    const value = get(fields, control.dataset.path)
    const { kind } = control.dataset
    if (kind === "codes") show(control, asTexts(value))
    else if (kind === "code") show(control, asTexts(value).slice(0, 1))
    else control.value = kind === "lines" ? asTexts(value).join("\n") : asText(value)
  }
  for (const area of form.querySelectorAll("[data-section] textarea")) area.value = asText(sections[area.id.slice(2)])
}
