/* Words as the search index has them: small letters without accents, acronyms without dots. The same rules as
   rendering/search/search_language.py, by which the index is made. */

const DOTTED = /(^|[^\p{L}\p{N}_])(\p{L}(?:\.\p{L})+)(?![\p{L}\p{N}_])/gu
const WORD = /[\p{L}\p{N}]{2,}|\p{N}/gu

export const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

/* The words of a query, each once: "E.S.S. en Morón" is ess, en, moron. */
export function splitQuery(query) {
  const joined = query.normalize("NFC").replace(DOTTED, (whole, before, acronym) => before + acronym.replace(/\./g, ""))
  return [...new Set((joined.match(WORD) || []).map(fold))]
}

/* Each word of a text with its place: {word, start, end}. */
export function placesOfWords(text) {
  return [...text.matchAll(WORD)].map((found) => ({
    word: fold(found[0]), start: found.index, end: found.index + found[0].length
  }))
}

/* How many letters must be changed, added, left out or swapped with their neighbour to make one word of the other
   (optimal string alignment); any number above `most` when it is more than that. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before = []
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current[column] = Math.min(above[column] + 1, current[column - 1] + 1, above[column - 1] + (isSame ? 0 : 1))
      if (isSwapped) current[column] = Math.min(current[column], before[column - 2] + 1)
    }
    if (Math.min(...current) > most) return most + 1
    before = above
    above = current
  }
  return above[other.length]
}
