/* A piece of a text around the words that were found. */

import { placesOfWords } from "./search-words.js"

const WORDS = 34
const BEFORE = 6
const CUT = "…"

/* Pieces of text, each {text, isMarked}. Without a word to mark it is the beginning of the text. */
export function excerptOf(text, marks) {
  const words = placesOfWords(text)
  const first = beginningOf(words, marks)
  const shown = words.slice(first, first + WORDS)
  if (!shown.length) return [{ text, isMarked: false }]
  const isWhole = first + WORDS >= words.length
  const start = first === 0 ? 0 : shown[0].start
  const end = isWhole ? text.length : shown[shown.length - 1].end
  const pieces = piecesOf(text, start, end, shown.filter(({ word }) => marks.has(word)))
  if (first > 0) pieces.unshift({ text: CUT, isMarked: false })
  if (!isWhole) pieces.push({ text: CUT, isMarked: false })
  return pieces
}

/* Where the stretch begins that has most of the words, and among those the first. */
function beginningOf(words, marks) {
  const places = words.flatMap(({ word }, place) => (marks.has(word) ? [place] : []))
  let best = { first: 0, found: -1 }
  for (const place of places) {
    const first = Math.max(0, place - BEFORE)
    const inside = places.filter((other) => other >= first && other < first + WORDS)
    const found = new Set(inside.map((other) => words[other].word)).size
    if (found > best.found) best = { first, found }
  }
  return Math.max(0, Math.min(best.first, words.length - WORDS))
}

function piecesOf(text, start, end, marked) {
  const pieces = []
  let place = start
  for (const word of marked) {
    pieces.push({ text: text.slice(place, word.start), isMarked: false }, { text: text.slice(word.start, word.end), isMarked: true })
    place = word.end
  }
  pieces.push({ text: text.slice(place, end), isMarked: false })
  return pieces.filter(({ text: piece }) => piece)
}
