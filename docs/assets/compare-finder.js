/* Which practices of the bank a reader means by some words of a title or of a city. */

import { loadBank } from "./bank.js"
import { otherLanguage } from "./elements.js"
import { fold } from "./search-words.js"

/* Every practice as {id, title, lang, place, label}; `label` tells those of the same title apart. */
export async function loadTitles(url) {
  const { labels, practices } = await loadBank(url)
  const placeOf = ({ city }) => city.map((code) => labels.get("city").get(code)).join("; ")
  return practices.map((practice) => {
    const place = placeOf(practice)
    const label = place ? `${practice.title} (${place})` : practice.title
    return { id: practice.id, title: practice.title, lang: practice.isForeign ? otherLanguage : "", place, label }
  })
}

/* Those whose label is the text; else those that have all its words, accents apart. */
export function findTitles(titles, text) {
  const exact = titles.filter(({ label }) => label === text)
  if (exact.length) return exact
  const wanted = fold(text).split(/\s+/).filter(Boolean)
  return titles.filter(({ label }) => wanted.every((word) => fold(label).includes(word)))
}
