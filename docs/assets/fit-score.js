/* «¿Sirve en mi ciudad?»: in which order practices stand for a city, and why. Nothing here knows the page,
   the words or the network: what enters is data, what leaves is data.

   What enters: the practices as bank.js gives them, newest first; what is asked,
     {size: band, cost: band, instrument: [code, …], theme: [code, …], evidence: level}
   where a criterion that is left out or empty counts for nothing; and the scales of the two kinds of band,
     {size: [code, …], cost: [code, …]}, from the lowest to the highest.

   Each criterion that is asked gets one verdict:
     size        match: the government is of the same band. mismatch: of another one; `isNear` when it is the
                 one next to it. The next band is no match: bands are wide, and two cities of neighbouring bands
                 can differ by ten times. unknown: no population is known, or there are several governments.
     cost        "at most". match: the band that is asked, or a lower one. mismatch: a higher one.
                 unknown: no amount is known, or none in dollars.
     instrument, theme
                 match: at least one of those asked; `common` says which, `others` what else the practice has.
                 mismatch: none of them. unknown: the practice names none.
     evidence    "at least". match: the level that is asked, or a higher one. mismatch: a lower one. A level is
                 computed for every practice, so it is never unknown.

   The order: more matches first; then fewer mismatches (so that what is open stands before what is against);
   then more evidence; then the order of the bank, newest first. An unknown is never counted as a match, and
   two runs over the same data give the same order. */

export const MATCH = "match"
export const MISMATCH = "mismatch"
export const UNKNOWN = "unknown"

const CRITERIA = ["size", "cost", "instrument", "theme", "evidence"]

const isAsked = (value) => Boolean(value && value.length)

export const askedCriteria = (asked) => CRITERIA.filter((criterion) => isAsked(asked[criterion]))

/* Every practice with its reasons, best first: [{practice, reasons, counts: {match, mismatch, unknown}}, …].
   A reason is {criterion, verdict, found: [code, …], common, others, isNear}. */
export function rankPractices(practices, asked, scales) {
  const criteria = askedCriteria(asked)
  const judged = practices.map((practice) => judge(practice, criteria, asked, scales))
  return judged.sort(byRank)
}

function judge(practice, criteria, asked, scales) {
  const reasons = criteria.map((criterion) => ({
    criterion, common: [], others: [], isNear: false, ...JUDGES[criterion](practice, asked[criterion], scales),
  }))
  const count = (verdict) => reasons.filter((reason) => reason.verdict === verdict).length
  return { practice, reasons, counts: { match: count(MATCH), mismatch: count(MISMATCH), unknown: count(UNKNOWN) } }
}

/* The sort of the language keeps what is equal in its place: the order of the bank decides last. */
const byRank = (one, other) =>
  other.counts.match - one.counts.match ||
  one.counts.mismatch - other.counts.mismatch ||
  Number(other.practice.evidence) - Number(one.practice.evidence)

const JUDGES = {
  size: ({ size }, asked, scales) => judgeSize(size, asked, scales.size),
  cost: ({ cost }, asked, scales) => judgeCost(cost, asked, scales.cost),
  instrument: ({ instrument }, asked) => judgeCodes(instrument, asked),
  theme: ({ theme }, asked) => judgeCodes(theme, asked),
  evidence: ({ evidence }, asked) => judgeEvidence(evidence, asked),
}

function judgeSize(band, asked, scale) {
  const place = scale.indexOf(band)
  if (place < 0) return { verdict: UNKNOWN, found: [] }
  const distance = Math.abs(place - scale.indexOf(asked))
  return { verdict: distance === 0 ? MATCH : MISMATCH, found: [band], isNear: distance === 1 }
}

function judgeCost(band, asked, scale) {
  const place = scale.indexOf(band)
  if (place < 0) return { verdict: UNKNOWN, found: [] }
  return { verdict: place <= scale.indexOf(asked) ? MATCH : MISMATCH, found: [band] }
}

function judgeCodes(found, asked) {
  if (!found.length) return { verdict: UNKNOWN, found }
  const common = found.filter((code) => asked.includes(code))
  const others = found.filter((code) => !asked.includes(code))
  return { verdict: common.length ? MATCH : MISMATCH, found, common, others }
}

function judgeEvidence(level, asked) {
  return { verdict: Number(level) >= Number(asked) ? MATCH : MISMATCH, found: [level] }
}
