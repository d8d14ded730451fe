/* What the search page knows: Pagefind, which finds pages, and the bank's own JSON, which says what
   each page is. Both load once, when the search is first needed. */

const root = new URL("../", import.meta.url)
const addressIn = (url) => decodeURI(url).replace(root.pathname, "")

let engine = null

/* The engine; after a failure the next call tries again. */
export function loadEngine(dataUrl, kinds) {
  if (!engine) {
    engine = startEngine(dataUrl, kinds)
    engine.catch(() => { engine = null })
  }
  return engine
}

async function startEngine(dataUrl, kinds) {
  const [pagefind, data] = await Promise.all([import(new URL("pagefind/pagefind.js", root)), loadData(dataUrl)])
  await pagefind.options({ baseUrl: root.pathname, excerptLength: 32 })
  return { pagefind, bank: readBank(data, kinds) }
}

async function loadData(url) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  return answer.json()
}

/* Labels by facet and code, in the order of the tables; documents by address; addresses by fragment. */
function readBank(data, kinds) {
  const tables = { tipo: kinds, ciudad: data.cities, tema: data.themes, anio: data.years, evidencia: data.levels }
  const labels = new Map(Object.entries(tables).map(([facet, table]) => [facet, new Map(table)]))
  const codes = (facet, ...places) => places.map((place) => tables[facet][place][0])
  const bank = { labels, documents: new Map(), fragments: new Map() }

  for (const [address, row] of Object.entries(data.practices)) {
    const [cities, themes, year, level, isForeign, fragment] = row
    const facts = { tipo: ["practice"], ciudad: codes("ciudad", ...cities), tema: codes("tema", ...themes) }
    facts.anio = codes("anio", year)
    facts.evidencia = codes("evidencia", level)
    bank.documents.set(address, { facts, isForeign })
    bank.fragments.set(fragment, address)
  }
  for (const [address, [year, number, isForeign, fragment]] of Object.entries(data.bulletins)) {
    bank.documents.set(address, { facts: { tipo: ["bulletin"], anio: codes("anio", year) }, number, isForeign })
    bank.fragments.set(fragment, address)
  }
  bank.fragments.delete("")
  return bank
}

/* Every page that Pagefind finds, best first, each with its facts; its text is not loaded yet. */
export async function find(query, { pagefind, bank }) {
  const answer = await pagefind.search(query)
  return Promise.all(answer.results.map((result) => identify(result, bank)))
}

/* Only a page that the bank does not know by its fragment must be loaded to be counted. */
async function identify(result, bank) {
  const address = bank.fragments.get(result.id) || addressIn((await result.data()).url)
  const known = bank.documents.get(address) || { facts: { tipo: ["page"] } }
  return { load: () => result.data(), ...known }
}
