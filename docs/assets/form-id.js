/* The name of a new folder: the code of the city and a few words of the title. */

const MOST_WORDS = 4
const SHORTEST_WORD = 3
const UNKNOWN = "sin-dato"

const wordsOf = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word.length >= SHORTEST_WORD)

/* "uy-canelones-compras-publicas"; empty while there is no title. A city that is not in the list gives its words. */
export function proposeId({ ciudad = "", titulo = "", territorio = {} }) {
  const [first = ""] = territorio.ciudades || []
  const place = ciudad && ciudad !== UNKNOWN ? ciudad : first
  const city = /^[a-z]{2}-[a-z0-9-]+$/.test(place) ? [place] : wordsOf(place)
  const title = wordsOf(titulo).filter((word) => !["los", "las", "del", "una", "uma", "para", "por", "com", "con", "que", "dos", "das"].includes(word))
  return titulo ? [...city, ...title.slice(0, MOST_WORDS)].join("-") : ""
}
