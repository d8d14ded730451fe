/* What «¿Sirve en mi ciudad?» is asked, as its address writes it: the same codes in both languages.

   It stands behind the "#" (/sirve/#tamano=hasta-49999&tema=turismo), which a browser keeps to itself: what a
   reader marks reaches no server, not even when she opens the page again. An address with "?" is understood as
   well, so that a plain form of another page can lead here; it is rewritten at once. */

const SINGLE = ["ciudad", "tamano", "costo", "evidencia"]
const SEVERAL = ["instrumento", "tema", "p"]
export const MOST_COMPARED = 4

/* {ciudad: "", tamano: "", costo: "", evidencia: "", instrumento: [], tema: [], p: []} from the address. */
export function readState({ search, hash }) {
  const given = new URLSearchParams(hash.slice(1))
  for (const [key, value] of new URLSearchParams(search)) given.append(key, value)
  const single = SINGLE.map((key) => [key, given.get(key) || ""])
  const several = SEVERAL.map((key) => [key, [...new Set(given.getAll(key).filter(Boolean))]])
  const state = Object.fromEntries([...single, ...several])
  return { ...state, p: state.p.slice(0, MOST_COMPARED) }
}

/* "#tamano=…&tema=…", keys always in the same order; "" when nothing is asked. */
export function hashOf(state) {
  const given = new URLSearchParams()
  for (const key of [...SINGLE, ...SEVERAL]) {
    for (const value of [state[key]].flat().filter(Boolean)) given.append(key, value)
  }
  const text = String(given)
  return text && `#${text}`
}

/* Whether what stands behind the "#" is a state, and not the name of a place on the page (#main). */
export const isState = (hash) => hash === "" || hash.includes("=")
