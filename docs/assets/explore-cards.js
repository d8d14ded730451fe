/* The cards of practices. A card stands at once, with what the bank knows; its summary comes from a small
   file of its neighbours (rendering/explore/explore_cards.py), asked for only when the card is shown. */

import { loadJson, make, otherLanguage, stamp } from "./elements.js"

/* Cards of practices whose places in the bank are known: `places` is Map(practice → place). */
export class Cards {
  constructor(url, perFile, labels, places) {
    Object.assign(this, { url, perFile, labels, places, files: new Map() })
  }

  /* A list item with the card; the rest of its text arrives when it arrives. */
  draw(practice) {
    const card = stamp(`explore-card-${practice.evidence}`).firstElementChild
    const link = card.querySelector("h3 a")
    link.href = `${practice.id}/`
    link.textContent = practice.title
    const summary = card.querySelector("h3 + p")
    if (practice.isForeign) [link, summary].forEach((element) => { element.lang = otherLanguage })
    const draft = card.querySelector(".foot > .badge:last-child")
    draft.hidden = true
    const year = Number(practice.year) ? practice.year : ""
    writePlace(card, practice.city.length === 1 ? this.labels.get(practice.city[0]) : "", year)
    card.classList.add("waiting")
    this.fill(card, summary, draft, practice)
    return make("li", {}, card)
  }

  async fill(card, summary, draft, practice) {
    const row = await this.rowOf(practice)
    card.classList.remove("waiting")
    if (!row) return
    const [text, years, place, isForeignPlace, isDraft] = row
    summary.textContent = text
    writePlace(card, place || this.labels.get(practice.city[0]), years, isForeignPlace)
    if (isDraft) draft.hidden = false
    else draft.remove()
  }

  /* What the file says of a practice; nothing when it cannot be had: the card serves without. */
  async rowOf(practice) {
    const place = this.places.get(practice)
    const rows = await this.load(Math.floor(place / this.perFile))
    return rows && rows[place % this.perFile]
  }

  load(number) {
    if (!this.files.has(number)) this.files.set(number, loadRows(`${this.url}${number}.json`))
    return this.files.get(number)
  }
}

const loadRows = (url) => loadJson(url).catch(() => null)

function writePlace(card, label, years, isForeign) {
  const place = card.querySelector(".place span")
  place.textContent = label
  if (isForeign) place.lang = otherLanguage
  place.nextSibling.data = years ? ` · ${years}` : ""
}
