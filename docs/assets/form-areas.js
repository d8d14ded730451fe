/* The sections of the story: the bar that marks the chosen text, and the preview. */

import { byId } from "./elements.js"
import { drawMarkdown } from "./form-preview.js"

/* Puts a text in the place of the chosen one in a way that Ctrl+Z undoes, where the browser can. */
function replace(area, text, from, to) {
  area.focus()
  area.setSelectionRange(from, to)
  if (!document.execCommand("insertText", false, text)) area.setRangeText(text, from, to, "end")
  area.dispatchEvent(new Event("input", { bubbles: true }))
}

function around(mark) {
  return (area, words) => {
    const { selectionStart: from, selectionEnd: to } = area
    const chosen = area.value.slice(from, to) || words.bold_text
    replace(area, `${mark}${chosen}${mark}`, from, to)
    area.setSelectionRange(from + mark.length, from + mark.length + chosen.length)
  }
}

/* Marks each of the chosen lines; a list has an empty line before it. */
function eachLine(prefix) {
  return (area) => {
    const { value } = area
    const from = value.lastIndexOf("\n", area.selectionStart - 1) + 1
    const end = value.indexOf("\n", area.selectionEnd)
    const to = end < 0 ? value.length : end
    const lines = value.slice(from, to).split("\n").map((line, place) => `${prefix(place)}${line}`)
    const isAfterText = from > 0 && !/\n\n$/.test(value.slice(0, from))
    replace(area, `${isAfterText ? "\n" : ""}${lines.join("\n")}`, from, to)
  }
}

function link(area, words) {
  const { selectionStart: from, selectionEnd: to } = area
  const label = area.value.slice(from, to) || words.link_text
  replace(area, `[${label}](https://)`, from, to)
  const at = from + label.length + "[](https://".length
  area.setSelectionRange(at, at)
}

const MARKS = {
  bold: around("**"),
  italic: around("*"),
  list: eachLine(() => "- "),
  numbers: eachLine((place) => `${place + 1}. `),
  quote: eachLine(() => "> "),
  link,
}

function togglePreview(button, area, words) {
  const shown = byId(`${area.id}-p`)
  const isOpen = button.getAttribute("aria-pressed") === "true"
  if (!isOpen) {
    const nodes = drawMarkdown(area.value)
    shown.replaceChildren(...(nodes.length ? nodes : [words.empty_preview]))
  }
  shown.hidden = isOpen
  area.hidden = !isOpen
  button.setAttribute("aria-pressed", String(!isOpen))
  button.textContent = isOpen ? words.show_preview : words.hide_preview
  for (const other of button.parentElement.querySelectorAll("[data-mark]")) other.disabled = !isOpen
}

/* Of the buttons of a bar one is reached with Tab, the others with the arrows: the pattern "toolbar" of WAI-ARIA. */
function reach(bar, chosen) {
  for (const button of bar.children) button.tabIndex = button === chosen ? 0 : -1
}

const STEPS = {
  ArrowRight: (place, count) => (place + 1) % count,
  ArrowLeft: (place, count) => (place + count - 1) % count,
  Home: () => 0,
  End: (place, count) => count - 1,
}

function step(event, bar) {
  const to = STEPS[event.key]
  if (!to || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const buttons = [...bar.children].filter(({ disabled }) => !disabled)
  buttons[to(buttons.indexOf(event.target), buttons.length)].focus()
}

export function wireAreas(form, words) {
  for (const bar of form.querySelectorAll(".fbar")) {
    const area = byId(bar.getAttribute("aria-controls"))
    reach(bar, bar.firstElementChild)
    bar.addEventListener("focusin", ({ target }) => reach(bar, target))
    bar.addEventListener("keydown", (event) => step(event, bar))
    bar.addEventListener("click", ({ target }) => {
      const button = target.closest("button")
      if (!button) return
      reach(bar, button)
      if ("see" in button.dataset) togglePreview(button, area, words)
      else MARKS[button.dataset.mark](area, words)
    })
    area.addEventListener("keydown", (event) => {
      const mark = { b: "bold", i: "italic" }[event.key]
      if (!mark || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      MARKS[mark](area, words)
    })
  }
}

/* Closes the preview of a section, so that a problem's link finds its text. */
export function showArea(area) {
  const button = area.closest("[data-section]").querySelector("[data-see]")
  if (area.hidden) button.click()
}
