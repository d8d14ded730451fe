/* The name of a new folder, of the same words as model/record_id.py takes: the code of the city and up to four words of
   the title that say something, as many as a name has room for. */

import { UNKNOWN } from "./form-values.js"

const MOST_WORDS = 4
const LONGEST = 76

const wordsOf = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(/[a-z0-9]+/g) || []

/* "uy-canelones-compras-publicas"; empty while there is no title. A city that is not in the list gives its words. */
export function proposeId({ ciudad = "", titulo = "", territorio = {} }, stopWords) {
  const [first = ""] = territorio.ciudades || []
  const place = wordsOf(ciudad && ciudad !== UNKNOWN ? ciudad : first)
  const words = wordsOf(titulo)
  const telling = words.filter((word) => !stopWords.includes(word) && !place.includes(word))
  if (!words.length) return ""
  const parts = [place.join("-"), ...(telling.length ? telling : words).slice(0, MOST_WORDS)].filter(Boolean)
  while (parts.length > 1 && parts.join("-").length > LONGEST) parts.pop()
  return parts.join("-").slice(0, LONGEST).replace(/-+$/, "")
}
