/* The column of facets and the chips of the page that explores the bank. */

import { make, say, sayCount, sayNumber } from "./elements.js"
import { activeOf, UNKNOWN } from "./explore-filter.js"

const ALWAYS_SHOWN = 6
const FIRST_FACETS = 5

/* The form: a group of checkboxes for each facet that has something to choose. The counts come later. */
export function drawForm(facets, labels, totals, words) {
  const groups = facets
    .map(([key, kind, name]) => [key, name, optionsOf(labels.get(kind), totals.get(key), words)])
    .filter(([, , options]) => options.length > 1)
    .map(([key, name, options]) => drawGroup(key, name, options, totals.get(key), words.script))
  const more = make("div", { id: "explore-more-facets" }, ...groups.slice(FIRST_FACETS))
  const { filters, more_facets, fewer_facets } = words.script
  const shown = [...groups.slice(0, FIRST_FACETS)]
  if (more.childElementCount) shown.push(makeSwitch(more_facets, fewer_facets, more), more)
  const details = make("details", { open: "open" }, make("summary", {}, filters), ...shown)
  return make("form", { class: "facets", id: "explore-facets", "aria-label": filters }, details)
}

/* The labels of a facet in their order; what is unknown comes last. */
function optionsOf(labels, totals, words) {
  const options = [...labels]
  if (totals.has(UNKNOWN) && !labels.has(UNKNOWN)) options.push([UNKNOWN, words.no_data])
  return options
}

function drawGroup(key, name, options, totals, words) {
  const frequent = options.map(([code]) => code).sort((one, other) => (totals.get(other) || 0) - (totals.get(one) || 0))
  const first = new Set(frequent.slice(0, ALWAYS_SHOWN))
  const boxes = options.map(([code, label]) => {
    const box = make("input", { type: "checkbox", name: key, value: code })
    const option = make("label", { class: "opt" }, box, make("span", {}, label), " ", make("span", { class: "c" }))
    option.classList.toggle("rare", !first.has(code))
    return option
  })
  const list = make("div", { class: "opts" }, ...boxes)
  const group = make("fieldset", {}, make("legend", {}, name), list)
  const others = options.length - first.size
  if (others > 0) group.append(makeWidener(list, sayCount(words.show_all, others), words.show_fewer))
  return group
}

/* A button that shows the rare options of a group; those that are chosen show anyway. */
function makeWidener(list, more, fewer) {
  const button = make("button", { class: "more-opts", type: "button", "aria-expanded": "false" }, more)
  button.addEventListener("click", () => {
    const isWide = list.classList.toggle("wide")
    button.setAttribute("aria-expanded", String(isWide))
    button.textContent = isWide ? fewer : more
  })
  return button
}

function makeSwitch(more, fewer, target) {
  const attributes = { class: "more-facets", type: "button", "aria-controls": target.id, "aria-expanded": "false" }
  const button = make("button", attributes, more)
  const show = (isOpen) => {
    target.hidden = !isOpen
    button.setAttribute("aria-expanded", String(isOpen))
    button.textContent = isOpen ? fewer : more
  }
  button.addEventListener("click", () => show(target.hidden))
  show(false)
  return button
}

/* In place, so that the box that was just used keeps the focus. */
export function refreshForm(form, state, counts, words) {
  const active = activeOf(state).length
  for (const box of form.querySelectorAll("input")) {
    const number = counts.get(box.name).get(box.value) || 0
    box.checked = state.filters.get(box.name).has(box.value)
    box.disabled = number === 0 && !box.checked
    box.parentElement.classList.toggle("off", box.disabled)
    box.parentElement.querySelector(".c").textContent = sayNumber(number)
  }
  form.querySelector("summary").textContent = active ? sayCount(words.filters_active, active) : words.filters
  const hidden = form.querySelector("#explore-more-facets[hidden] input:checked")
  if (hidden) form.querySelector(".more-facets").click()
}

/* A link to the same list without a filter; the cross is for those who see it, the words for those who do not. */
export function drawChip(name, label, href, words) {
  const gone = make("span", { class: "vh" }, `, ${words.remove}`)
  const cross = make("span", { "aria-hidden": "true" }, "×")
  return make("li", {}, make("a", { class: "chip", href }, say(words.chip, { facet: name, label }), gone, cross))
}

export const drawClear = (href, words) => make("li", {}, make("a", { class: "chip chip-clear", href }, words.clear))
