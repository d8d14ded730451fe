/* Which practices pass the filters, how many each option would leave, and the state as an address.
   A facet is [key in the address, kind in the bank, name]; a state is {filters: Map(key → Set(code)), order}.
   Within a facet any of the codes will do, between facets all must hold. */

export const UNKNOWN = "sin-dato"
const ORDER = "orden"

/* The codes of a practice; what is unknown is an option too, and never taken for another. */
function codesOf(practice, kind) {
  const found = practice[kind]
  return Array.isArray(found) ? found : [found || UNKNOWN]
}

export function readState(search, facets, orders) {
  const given = new URLSearchParams(search)
  const filters = new Map(facets.map(([key]) => [key, new Set(given.getAll(key).filter(Boolean))]))
  const order = orders.includes(given.get(ORDER)) ? given.get(ORDER) : orders[0]
  return { filters, order }
}

/* The query of a state, "" for the whole bank in its own order. */
export function queryOf({ filters, order }, orders) {
  const given = new URLSearchParams()
  for (const [key, codes] of filters) codes.forEach((code) => given.append(key, code))
  if (order !== orders[0]) given.set(ORDER, order)
  const query = String(given)
  return query && `?${query}`
}

export function changed({ filters, order }, key, code, isOn) {
  const next = new Map([...filters].map(([name, codes]) => [name, new Set(codes)]))
  if (isOn) next.get(key).add(code)
  else next.get(key).delete(code)
  return { filters: next, order }
}

export const unfiltered = ({ filters, order }) => ({
  filters: new Map([...filters.keys()].map((key) => [key, new Set()])),
  order,
})

export const activeOf = ({ filters }) => [...filters].flatMap(([key, codes]) => [...codes].map((code) => [key, code]))

/* {kept: practices in the order of the bank, counts: Map(key → Map(code → number))}. The counts of a facet
   leave out what is asked for in the facet itself: they say what one more of its options would find. */
export function sift(practices, facets, { filters }) {
  const asked = facets.filter(([key]) => filters.get(key).size)
  const counts = new Map(facets.map(([key]) => [key, new Map()]))
  const kept = []
  for (const practice of practices) {
    const failed = asked.filter(([key, kind]) => !codesOf(practice, kind).some((code) => filters.get(key).has(code)))
    if (failed.length > 1) continue
    if (!failed.length) kept.push(practice)
    for (const [key, kind] of failed.length ? failed : facets) tally(counts.get(key), codesOf(practice, kind))
  }
  return { kept, counts }
}

function tally(numbers, codes) {
  for (const code of codes) numbers.set(code, (numbers.get(code) || 0) + 1)
}

/* The practices in an order; the newest go first among equals. */
export function inOrder(practices, order, language) {
  if (order === "evidencia") return [...practices].sort((one, other) => other.evidence - one.evidence)
  if (order !== "titulo") return practices
  const { compare } = new Intl.Collator(language)
  return [...practices].sort((one, other) => compare(one.title, other.title))
}
