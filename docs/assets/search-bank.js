/* What the search page knows: every document with its facts, and the index that says which of them a query
   finds. The facts load once, when the search is first needed; the index piece by piece. Shapes:
   rendering/search/search_data.py, search_files.py. */

import { loadJson } from "./elements.js"
import { IGNORED, openIndex, rank } from "./search-index.js"
import { distance, fold, splitQuery } from "./search-words.js"

const SHORTEST_BEGINNING = 4
const LONG_WORD = 8
const MOST_SUGGESTIONS = 3

const root = new URL("../", import.meta.url)

let bank = null

/* The bank; after a failure the next call tries again. */
export function loadBank(dataUrl, kinds) {
  if (!bank) {
    bank = loadJson(dataUrl).then((data) => readBank(data, dataUrl, kinds))
    bank.catch(() => { bank = null })
  }
  return bank
}

function readBank(data, dataUrl, kinds) {
  // datos/busqueda.es.json stands beside the folder datos/busqueda/es/.
  const folder = String(new URL(dataUrl, location.href)).replace(/\.(\w+)\.json$/, "/$1/")
  const fetchFile = (name) => loadJson(`${folder}${name}.json?v=${data.version}`)
  let words = null
  return {
    labels: readLabels(data, kinds),
    documents: readDocuments(data, (number) => fetchFile(`textos/${number}`)),
    index: openIndex(data.shards, (place) => fetchFile(`indice/${place}`)),
    loadWords: () => (words = words || fetchFile("palabras"))
  }
}

/* Labels by facet and code, in the order of the tables. */
function readLabels(data, kinds) {
  const tables = { tipo: kinds, pais: data.countries, ciudad: data.cities, tema: data.themes, anio: data.years, evidencia: data.levels }
  return new Map(Object.entries(tables).map(([facet, table]) => [facet, new Map(table.map(([code, label]) => [code, label]))]))
}

/* Every document by its number: {url, facts, day, isForeign, loadText}; of an issue also its `issue` number. */
function readDocuments(data, loadText) {
  const codes = (table, ...places) => places.map((place) => table[place][0])
  const practices = data.practices.map(([id, cities, themes, year, level, isForeign, day]) => ({
    address: `practicas/${id}/`, isForeign, day,
    facts: {
      tipo: ["practice"],
      pais: [...new Set(cities.map((place) => data.countries[data.cities[place][2]][0]))],
      ciudad: codes(data.cities, ...cities),
      tema: codes(data.themes, ...themes),
      anio: codes(data.years, year),
      evidencia: codes(data.levels, level)
    }
  }))
  const bulletins = data.bulletins.map(([id, year, issue, isForeign, day]) => ({
    address: `boletines/${id}/`, issue, isForeign, day, facts: { tipo: ["bulletin"], anio: codes(data.years, year) }
  }))
  const pages = data.pages.map(([slug, isForeign]) => ({ address: `${slug}/`, isForeign, day: 0, facts: { tipo: ["page"] } }))
  return [...practices, ...bulletins, ...pages].map(({ address, ...document }, number) => ({
    ...document, url: String(new URL(data.home + address, root)), loadText: () => loadText(number)
  }))
}

/* What a query finds: {hits, marks, isPartial, corrections: [{typed, used}], suggestions}. `hits` are documents, best
   first; `marks` the words that an excerpt may mark; `suggestions` words for a query that finds nothing. */
export async function find(query, { index, documents, loadWords }) {
  const lookups = await Promise.all(splitQuery(query).map((word) => lookUp(word, index, loadWords)))
  const asked = lookups.filter(({ found }) => found !== IGNORED)
  const known = asked.filter(({ found }) => found).map(({ found }) => found)
  const { documents: numbers, isPartial } = rank(known)
  return {
    hits: numbers.map((number) => documents[number]),
    marks: new Set(known.flatMap(({ marks }) => [...marks])),
    isPartial: numbers.length > 0 && (isPartial || known.length < asked.length),
    corrections: asked.filter(({ used }) => used).map(({ typed, used }) => ({ typed, used })),
    suggestions: numbers.length ? [] : await suggest(asked, loadWords)
  }
}

/* A word as it was typed; else the words that begin so; else the nearest word that texts have. */
async function lookUp(typed, index, loadWords) {
  const found = (await index.lookUp(typed)) || (typed.length >= SHORTEST_BEGINNING && (await index.lookUpBeginning(typed)))
  if (found || typed.length < SHORTEST_BEGINNING) return { typed, found: found || null }
  const [used] = nearest(typed, await loadWords(), typed.length < LONG_WORD ? 1 : 2)
  return used ? { typed, used, found: await index.lookUp(fold(used)) } : { typed, found: null }
}

/* The words of the list within so many letters of a word, the nearest first, then the most frequent. */
function nearest(typed, words, most) {
  const found = words.map((word) => [distance(typed, fold(word), most), word]).filter(([letters]) => letters <= most)
  return found.sort(([one], [other]) => one - other).map(([, word]) => word)
}

async function suggest(asked, loadWords) {
  const words = asked.length ? await loadWords() : []
  const found = asked.flatMap(({ typed }) => nearest(typed, words, Math.floor((typed.length - 1) / 3)))
  return [...new Set(found)].slice(0, MOST_SUGGESTIONS)
}
