/* The page that explores the bank. */

import { loadBank } from "./bank.js"
import { language, say, sayCount } from "./elements.js"
import { Cards } from "./explore-cards.js"
import { inOrder } from "./explore-filter.js"
import { explore, root, words } from "./explore-page.js"

const GOOD = 2

/* "8 fichas, 3 buenas prácticas". */
function countOf(practices) {
  const records = sayCount(words.records, practices.length)
  const number = practices.filter((practice) => practice.evidence >= GOOD).length
  return practices.length ? say(words.count, { records, good: sayCount(words.good, number) }) : records
}

explore(async () => {
  const { labels, practices } = await loadBank(root.dataset.bank)
  const places = new Map(practices.map((practice, place) => [practice, place]))
  const cards = new Cards(root.dataset.cards, Number(root.dataset.perFile), labels.get("city"), places)
  return {
    items: practices,
    labels,
    draw: (practice) => cards.draw(practice),
    countOf,
    inOrder: (kept, order) => inOrder(kept, order, language),
  }
})
