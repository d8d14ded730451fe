/* What «¿Sirve en mi ciudad?» draws: the ranked practices with their reasons, what was asked, the tray. */

import { make, otherLanguage, say, sayCount, sayNumber, stamp, wordsOf } from "./elements.js"
import { reasonsOf, VERDICTS } from "./fit-reasons.js"

export const words = wordsOf("fit-words")

/* A line of the ranking: rank, practice, its reasons under «Coincide», «No coincide» and «Se ignora». */
export function drawRanked(ranked, rank, asked, { labels, urlOf }) {
  const { practice } = ranked
  return make(
    "li",
    { class: "cmp" },
    make("p", { class: "rk" }, make("span", { class: "vh" }, `${words.rank} `), sayNumber(rank)),
    drawPractice(practice, labels, urlOf(practice)),
    drawReasons(ranked, asked, labels)
  )
}

function drawPractice(practice, labels, url) {
  const contact = make("a", { class: "btn", href: `${url}#contacto` }, words.contact)
  contact.setAttribute("aria-label", nameOf(words.contact, practice.title))
  return make(
    "div",
    {},
    make("h3", {}, make("a", { href: url, lang: langOf(practice) }, practice.title)),
    make("p", { class: "small muted" }, lineOf(practice, labels)),
    make("div", { class: "meta" }, stamp(`level-${practice.evidence}`)),
    make("p", { class: "btns" }, drawChoice(practice), contact)
  )
}

/* Of many links and buttons that say the same, each names its practice. */
const nameOf = (action, title) => say(words.of, { action, title })

const langOf = (practice) => (practice.isForeign ? otherLanguage : "")

/* "Canelones, Uruguay · 2016". */
function lineOf({ city, year }, labels) {
  const places = city.map((code) => labels.get("city").get(code))
  const isKnown = /^\d+$/.test(year)
  return `${places.join("; ") || words.no_city} · ${isKnown ? year : words.no_year}`
}

/* What it says depends on the tray: see refreshChoice. */
const drawChoice = (practice) =>
  make("button", { class: "btn", type: "button", "data-practice": practice.id, "data-title": practice.title })

export function refreshChoice(button, chosen, most) {
  const isChosen = chosen.includes(button.dataset.practice)
  button.textContent = isChosen ? words.remove : words.add
  button.setAttribute("aria-label", nameOf(button.textContent, button.dataset.title))
  button.disabled = !isChosen && chosen.length >= most
}

function drawReasons(ranked, asked, labels) {
  const groups = VERDICTS.map((verdict) => [verdict, reasonsOf(ranked, verdict, asked, labels, words)])
  const drawn = groups.filter(([, sentences]) => sentences.length).map(([verdict, sentences]) =>
    make(
      "div",
      {},
      make("dt", { class: verdict }, words.verdict[verdict]),
      ...sentences.map((sentence) => make("dd", {}, sentence))
    )
  )
  return make("div", { class: "why" }, make("p", {}, scoreOf(ranked)), make("dl", {}, ...drawn))
}

/* "Coincide en 2 de 3. Se ignora 1." */
function scoreOf({ reasons, counts }) {
  const score = sayCount(words.score, counts.match, { asked: sayNumber(reasons.length) })
  return counts.unknown ? `${score} ${sayCount(words.ignored, counts.unknown)}` : score
}

/* "Población: De 50.000 a 299.999 habitantes", for each key that asks something. */
export const drawAsked = (named) =>
  named.map(([key, names]) => make("li", {}, say(words.asked[key], { names: names.join(" · ") })))

/* A practice of the tray: the button takes it out. */
export function drawChosen(practice) {
  const { id, title } = practice
  const cross = make("span", { "aria-hidden": "true" }, "×")
  const button = make("button", { class: "chip", type: "button", "data-practice": id }, title, cross)
  button.setAttribute("aria-label", nameOf(words.remove, title))
  return make("li", {}, button)
}
