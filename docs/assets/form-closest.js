/* What a person probably meant by a value that is not in its list: reading/suggestions.py, without its table of
   spellings. */

const SIMILAR_ENOUGH = 0.7
const LONGEST = 100

/* Letters and digits alone, small, without accents. */
export const plain = (text) =>
  text.toLowerCase().replace(/ß/g, "ss").normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "")

/* The longest part that both texts have, the first of them: [start in one, start in other, length]. */
function longestMatch(one, other) {
  let best = [0, 0, 0]
  let above = []
  for (let i = 0; i < one.length; i++) {
    const row = []
    for (let j = 0; j < other.length; j++) {
      if (one[i] !== other[j]) continue
      const length = (above[j - 1] || 0) + 1
      row[j] = length
      if (length > best[2]) best = [i - length + 1, j - length + 1, length]
    }
    above = row
  }
  return best
}

function matching(one, other) {
  const [i, j, length] = longestMatch(one, other)
  if (!length) return 0
  const before = matching(one.slice(0, i), other.slice(0, j))
  return length + before + matching(one.slice(i + length), other.slice(j + length))
}

/* How much of two texts is the same, 0 to 1 (Ratcliff and Obershelp). */
function similarity(one, other) {
  const together = one.length + other.length
  return together ? (2 * matching(one, other)) / together : 1
}

/* The candidate that a value most likely stands for, or "". */
export function closest(value, candidates) {
  const typed = plain(value.slice(0, LONGEST))
  if (!typed) return ""
  const same = candidates.find((candidate) => plain(candidate) === typed)
  const abroad = candidates.find((candidate) => candidate[2] === "-" && plain(candidate).slice(2) === typed)
  if (same || abroad) return same || abroad
  let best = ["", 0]
  for (const candidate of candidates) {
    const found = similarity(plain(candidate), typed)
    if (found >= SIMILAR_ENOUGH && found > best[1]) best = [candidate, found]
  }
  return best[0]
}
