/* The table of the comparison: practices in columns; on a narrow screen each row becomes a list, so every cell
   also knows whose it is (data-l). */

import { titleOf } from "./compare-rows.js"
import { make, say, stamp, wordsOf } from "./elements.js"
import { sayDate } from "./sentences.js"

export const words = wordsOf("compare-words")

const said = words.compare

/* The head and the body of the table; `urlOf` gives the page of a practice. */
export const drawTable = (practices, groups, urlOf) => [
  make("thead", {}, drawHead(practices, urlOf)),
  ...groups.map((group) => drawGroup(group, practices)),
]

function drawHead(practices, urlOf) {
  const cells = practices.map((practice) => {
    const { text, lang } = titleOf(practice)
    const remove = make("button", { class: "btn noprint", type: "button", "data-practice": practice.id }, said.remove)
    remove.setAttribute("aria-label", say(said.remove_one, { title: text }))
    const title = make("a", { href: urlOf(practice.id), lang }, text)
    return make("th", { scope: "col" }, title, drawState(practice), remove)
  })
  return make("tr", {}, make("td", {}, make("span", { class: "vh" }, said.practice)), ...cells)
}

function drawState({ archivada }) {
  if (!archivada) return null
  return make("span", { class: "badge" }, say(said.withdrawn, { date: sayDate(archivada.fecha) }).replace(/\.$/, ""))
}

function drawGroup({ title, rows }, practices) {
  const head = make("th", { scope: "rowgroup", colspan: String(practices.length + 1) }, title)
  return make("tbody", {}, make("tr", { class: "group" }, head), ...rows.map((row) => drawRow(row, practices)))
}

function drawRow({ label, cells, isEqual, isUnknown }, practices) {
  const mark = make("span", { class: "same" }, isUnknown ? said.unknown : said.same)
  const head = make("th", { scope: "row" }, label, isEqual ? mark : null)
  const drawn = cells.map((cell, place) =>
    make("td", { "data-l": titleOf(practices[place]).text }, make("div", {}, ...cell.map(drawLine)))
  )
  return make("tr", { class: isEqual ? "is-same" : "" }, head, ...drawn)
}

function drawLine({ text, lang, level, result }) {
  if (level) return make("p", { class: "meta" }, stamp(`level-${level}`))
  return result ? drawResult(result) : make("p", { lang }, text)
}

function drawResult({ indicator, value, unit, more }) {
  const figure = make("span", {}, value, unit.text ? " " : "", make("span", { lang: unit.lang }, unit.text))
  return make(
    "p",
    { class: "figure" },
    make("b", { lang: indicator.lang }, indicator.text),
    make("span", { class: "vh" }, ": "),
    figure,
    make("span", { class: "muted" }, more)
  )
}

/* Practices that a reader may have meant, as buttons. */
export const drawMatches = (practices) =>
  practices.map(({ id, title, lang, place }) => {
    const button = make("button", { class: "chip", type: "button", "data-practice": id }, make("b", { lang }, title), place)
    button.setAttribute("aria-label", say(said.add_one, { title: `${title} (${place})` }))
    return make("li", {}, button)
  })
