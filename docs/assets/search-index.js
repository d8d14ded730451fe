/* The index of a language, loaded shard by shard as words are looked up. Its shape stands in
   rendering/search/search_shards.py. */

/* What a word finds that the index passes over: «de», «para». */
export const IGNORED = Symbol("ignored")

const PASSED_OVER = -1
const KIN = 0.4
const BEGINNING = 0.5
const MOST_SHARDS = 3
const AFTER_ALL_LETTERS = "\uffff"

/* `firsts` are the first words of the shards; `load(place)` promises a shard as it was written. */
export function openIndex(firsts, load) {
  const shards = new Map()

  function shardAt(place) {
    if (!shards.has(place)) {
      const coming = load(place).then(readShard)
      coming.catch(() => shards.delete(place))
      shards.set(place, coming)
    }
    return shards.get(place)
  }

  /* What a word finds: {scores: Map(document → score), marks: Set(word)}; IGNORED; null when it is unknown. */
  async function lookUp(word) {
    const shard = await shardAt(placeOf(word, firsts))
    const groups = shard.words.get(word)
    if (!groups) return null
    return groups[0] === PASSED_OVER ? IGNORED : gather([[shard, groups]], 1)
  }

  /* What the words find that begin so; null when none does. They count half. */
  async function lookUpBeginning(beginning) {
    const from = placeOf(beginning, firsts)
    const to = Math.min(placeOf(beginning + AFTER_ALL_LETTERS, firsts), from + MOST_SHARDS - 1)
    const found = []
    for (let place = from; place <= to; place++) {
      const shard = await shardAt(place)
      const begun = [...shard.words].filter(([word, groups]) => word.startsWith(beginning) && groups[0] !== PASSED_OVER)
      found.push([shard, begun.flatMap(([, groups]) => groups)])
    }
    return found.some(([, groups]) => groups.length) ? gather(found, BEGINNING) : null
  }

  return { lookUp, lookUpBeginning }
}

/* The shard in whose stretch of the alphabet a word stands. */
function placeOf(word, firsts) {
  let low = 0
  let high = firsts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (firsts[middle] <= word) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/* With maps: a word may be called "constructor". */
function readShard({ words, groups, kin, meanings }) {
  return { words: new Map(Object.entries(words).map(([word, found]) => [word, [].concat(found)])), groups, kin, meanings }
}

function gather(groupsOfShards, factor) {
  const scores = new Map()
  const marks = new Set()
  for (const [shard, groups] of groupsOfShards) {
    const kin = groups.flatMap((group) => shard.kin[group] || [])
    groups.forEach((group) => addScores(scores, shard.groups[group], factor))
    kin.forEach((group) => addScores(scores, shard.groups[group], factor * KIN))
    const meant = new Set([...groups, ...kin])
    for (const [word, found] of shard.words) if (found.some((group) => meant.has(group))) marks.add(word)
    groups.forEach((group) => (shard.meanings[group] || []).forEach((word) => marks.add(word)))
  }
  return { scores, marks }
}

/* A document counts what its best group says. */
function addScores(scores, postings, factor) {
  let document = -1
  for (let place = 0; place < postings.length; place += 2) {
    document += postings[place]
    scores.set(document, Math.max(scores.get(document) || 0, postings[place + 1] * factor))
  }
}

/* The documents that all lookups found, best first; when there is none, those that most of them found.
   {documents: [number, …], isPartial}. */
export function rank(lookups) {
  const sums = new Map()
  for (const { scores } of lookups) {
    for (const [document, score] of scores) {
      const sum = sums.get(document) || { words: 0, score: 0 }
      sums.set(document, { words: sum.words + 1, score: sum.score + score })
    }
  }
  const whole = [...sums].filter(([, { words }]) => words === lookups.length)
  const found = whole.length ? whole : [...sums]
  found.sort(([one, a], [other, b]) => b.words - a.words || b.score - a.score || one - other)
  return { documents: found.map(([document]) => document), isPartial: !whole.length && found.length > 0 }
}
