/* From what was found to the elements of the search page. Nothing found is ever set as HTML. */

import { byId, make, otherLanguage, say, stamp, wordsOf } from "./elements.js"
import { excerptOf } from "./search-excerpt.js"

export const words = wordsOf("search-words")

/* One result: what it is and where, its title, the excerpt, its evidence. Loads the document's text. */
export async function drawHit(hit, { labels, marks }) {
  const { title, text } = await hit.loadText()
  const lang = hit.isForeign ? otherLanguage : ""
  const level = hit.facts.evidencia ? `search-level-${hit.facts.evidencia[0]}` : ""
  const pieces = excerptOf(text, marks)
  return make(
    "article",
    { class: "hit" },
    make("p", { class: "small muted" }, lineOf(hit, labels)),
    make("h2", {}, make("a", { href: hit.url, lang }, title)),
    make("p", { lang }, ...pieces.map((piece) => (piece.isMarked ? make("mark", {}, piece.text) : piece.text))),
    level && byId(level) ? make("div", { class: "meta" }, stamp(level)) : null
  )
}

/* "Ficha · Canelones, Uruguay", "Boletín n.º 1 · 2013", "Página". */
function lineOf({ facts, issue }, labels) {
  const named = (facet) => (facts[facet] || []).map((code) => labels.get(facet).get(code))
  const parts = issue
    ? [say(words.script.bulletin_number, { number: issue }), ...named("anio")]
    : [...named("tipo"), ...named("ciudad")]
  return parts.join(" · ")
}

/* Nothing found: a title, perhaps help, and searches to try, each [words, address]. */
export function drawNothing(title, help, suggestions = []) {
  const links = suggestions.map(([text, href]) => make("li", {}, make("a", { class: "chip", href }, text)))
  const list = links.length ? [make("p", {}, words.script.suggested), make("ul", { class: "chips" }, ...links)] : []
  return make("div", { class: "empty" }, make("h2", {}, title), ...list, help ? make("p", {}, help) : null)
}

/* A group of checkboxes; the counts come later, and again after each change. */
export function drawFacet(facet, title, options) {
  const boxes = options.map(([code, label]) => {
    const box = make("input", { type: "checkbox", name: facet, value: code })
    return make("label", { class: "opt" }, box, make("span", {}, label), " ", make("span", { class: "c" }))
  })
  return make("fieldset", {}, make("legend", {}, title), make("div", { class: "opts" }, ...boxes))
}

/* A link to the same search without a filter; `spoken` says so to those who do not see the cross. */
export function drawChip(label, href, spoken) {
  const link = make("a", { class: spoken ? "chip" : "chip chip-clear", href }, label)
  if (spoken) {
    link.append(make("span", { class: "vh" }, `, ${spoken}`), make("span", { "aria-hidden": "true" }, "×"))
  }
  return make("li", {}, link)
}
