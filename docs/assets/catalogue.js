/* The page of a catalogue: its entries by name, from one compact file whose shape stands in
   rendering/registers/catalogue_data.py. */

import { language, loadJson, make, sayCount } from "./elements.js"
import { UNKNOWN } from "./explore-filter.js"
import { explore, root, words } from "./explore-page.js"

const BY_CITY = "ciudad"

/* {labels: Map(key → Map(code → label)), entries}; of an entry each facet is a list of codes. */
async function loadCatalogue(url) {
  const { tables, entries } = await loadJson(url)
  const keys = Object.keys(tables)
  const labels = new Map(keys.map((key) => [key, new Map(tables[key])]))
  return { labels, entries: entries.map((row) => readEntry(row, keys, tables)) }
}

function readEntry([id, title, ...facets], keys, tables) {
  const codes = facets.map((places, number) => [places].flat().map((place) => tables[keys[number]][place][0]))
  const entry = Object.fromEntries(keys.map((key, number) => [key, codes[number]]))
  return Object.assign(entry, { id: typeof id === "string" ? id : wholeId(id, title, entry[BY_CITY][0]), title })
}

/* The id from the words of the name that are in it. */
function wholeId(bits, title, city) {
  const words = title.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(/[a-z0-9]+/g)
  const chosen = words.filter((_, place) => Math.abs(bits) & (1 << place))
  return [...(bits > 0 ? [city] : []), ...chosen].join("-")
}

function draw(entry, labels) {
  const facts = [...labels].flatMap(([key, names]) =>
    entry[key].filter((code) => code !== UNKNOWN).map((code) => names.get(code)),
  )
  const heading = make("h3", {}, make("a", { href: `${entry.id}/` }, entry.title))
  return make("li", {}, heading, make("p", {}, facts.join(" · ")))
}

/* Entries come by name; by city, they stay so within each. */
function inOrder(entries, order, cities) {
  if (order !== BY_CITY) return entries
  const { compare } = new Intl.Collator(language)
  const nameOf = (entry) => (entry[BY_CITY][0] === UNKNOWN ? "" : cities.get(entry[BY_CITY][0]))
  return [...entries].sort((one, other) => !nameOf(one) - !nameOf(other) || compare(nameOf(one), nameOf(other)))
}

explore(async () => {
  const { labels, entries } = await loadCatalogue(root.dataset.bank)
  return {
    items: entries,
    labels,
    draw: (entry) => draw(entry, labels),
    countOf: (kept) => sayCount(words.count, kept.length),
    inOrder: (kept, order) => inOrder(kept, order, labels.get(BY_CITY)),
  }
})
