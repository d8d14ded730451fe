/* A control with a closed list, sought by label or code without minding accents: one code, or some in their order.
   The keyboard as the pattern "combobox" of WAI-ARIA has it. */

import { byId, make, say, sayCount } from "./elements.js"
import { chosenOf, codesOf } from "./form-controls.js"
import { plain } from "./form-closest.js"

const MOST_SHOWN = 80

let registers = {}
let words = {}
let status = null
let changed = () => {}

export function prepareCombos(data, statusLine, onChange) {
  registers = data.registers
  words = data.words
  status = statusLine
  changed = onChange
}

const entriesOf = (control) => registers[control.dataset.register]
const isMany = (control) => control.dataset.kind === "codes"
const listOf = (control) => byId(control.getAttribute("aria-controls"))
const labelOf = (control, code) => (entriesOf(control).find(([one]) => one === code) || [code, code])[1]

/* The code that a text names by itself, "" when none: by its code, its label, or what stands before the comma of one
   label alone ("Morón" is «Morón, Argentina»). */
function codeOf(control, text) {
  const typed = plain(text)
  if (!typed) return ""
  const entries = entriesOf(control)
  const whole = entries.find(([code, label]) => plain(label) === typed || code === text.trim())
  const begun = entries.filter(([, label]) => plain(label.split(",")[0]) === typed)
  const [code] = whole || (begun.length === 1 ? begun[0] : [""])
  return code
}

function matchesOf(control) {
  const typed = plain(control.value)
  const taken = isMany(control) ? codesOf(control) : []
  const fits = ([code, label]) => !taken.includes(code) && (plain(label).includes(typed) || plain(code).includes(typed))
  return entriesOf(control).filter(fits).slice(0, MOST_SHOWN)
}

function close(control) {
  listOf(control).hidden = true
  control.setAttribute("aria-expanded", "false")
  control.removeAttribute("aria-activedescendant")
}

function open(control) {
  const list = listOf(control)
  const found = matchesOf(control)
  list.replaceChildren(
    ...found.map(([code, label], place) => {
      const option = make("li", { role: "option", id: `${list.id}-${place}`, "aria-selected": "false" }, label)
      option.dataset.code = code
      return option
    })
  )
  list.hidden = found.length === 0
  control.setAttribute("aria-expanded", String(found.length > 0))
  control.removeAttribute("aria-activedescendant")
  status.textContent = sayCount(words.options, found.length)
}

function move(control, step) {
  const list = listOf(control)
  if (list.hidden) open(control)
  const options = [...list.children]
  if (!options.length) return
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true")
  const next = options[(at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length]
  for (const option of options) option.setAttribute("aria-selected", String(option === next))
  control.setAttribute("aria-activedescendant", next.id)
  next.scrollIntoView({ block: "nearest" })
}

function button(text, label, act) {
  const made = make("button", { type: "button", "aria-label": label, title: label }, text)
  made.addEventListener("click", act)
  return made
}

function drawChosen(control, codes) {
  const items = codes.map((code, place) => {
    const label = labelOf(control, code)
    const first = place ? button("↑", say(words.up_one, { label }), () => rearrange(control, code, true)) : null
    const remove = button("×", say(words.remove_one, { label }), () => rearrange(control, code, false))
    const mark = place || codes.length < 2 ? null : make("span", { class: "main" }, words.first)
    const item = make("li", {}, make("span", {}, label), mark, first, remove)
    item.dataset.code = code
    return item
  })
  chosenOf(control).replaceChildren(...items)
}

function rearrange(control, code, toFront) {
  const others = codesOf(control).filter((one) => one !== code)
  drawChosen(control, toFront ? [code, ...others] : others)
  control.focus()
  close(control)
  changed(control)
}

/* Shows codes in a control, whatever they are. */
export function showCodes(control, codes) {
  if (isMany(control)) {
    drawChosen(control, codes)
    control.value = ""
    return
  }
  const [code = ""] = codes
  const isKnown = entriesOf(control).some(([one]) => one === code)
  control.value = code && labelOf(control, code)
  if (isKnown) control.dataset.code = code
  else delete control.dataset.code
}

function choose(control, code) {
  if (isMany(control)) showCodes(control, [...codesOf(control), code])
  else showCodes(control, [code])
  close(control)
  changed(control)
}

/* What was typed whole is as good as chosen. */
function settle(control) {
  close(control)
  const code = codeOf(control, control.value)
  if (code) choose(control, code)
}

const KEYS = {
  ArrowDown: (control) => move(control, 1),
  ArrowUp: (control) => move(control, -1),
  Escape: close,
  Enter(control) {
    const option = byId(control.getAttribute("aria-activedescendant"))
    const [only] = listOf(control).hidden || listOf(control).children.length > 1 ? [] : listOf(control).children
    const chosen = option || only
    if (chosen) choose(control, chosen.dataset.code)
    else settle(control)
  },
}

export function wireCombo(control) {
  control.addEventListener("input", () => {
    delete control.dataset.code
    open(control)
  })
  control.addEventListener("click", () => open(control))
  control.addEventListener("blur", () => settle(control))
  control.addEventListener("keydown", (event) => {
    const act = KEYS[event.key]
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act(control)
  })
  // Before the control loses the focus.
  listOf(control).addEventListener("pointerdown", (event) => {
    event.preventDefault()
    const option = event.target.closest("[role=option]")
    if (option) choose(control, option.dataset.code)
  })
}
