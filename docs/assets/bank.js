/* The bank as the browser knows it: every listed practice with its coded facts, newest first, from one
   compact file whose shape stands in rendering/explore/explore_data.py. */

import { loadJson } from "./elements.js"

const SEVERAL = { city: 2, theme: 3, instrument: 4, goal: 7, axis: 8 }
const SINGLE = { evidence: 5, year: 6, size: 9, cost: 10, language: 11, situation: 12 }
const FOREIGN = 13

/* {labels: Map(kind → Map(code → label)), practices}. Of a practice, city, country, theme, instrument, goal
   and axis are lists of codes; evidence, year, size, cost, language and situation are codes, "" when unknown;
   isForeign says that the title is in the other language. Throws when the file cannot be had. */
export const loadBank = async (url) => readBank(await loadJson(url))

function readBank({ tables, practices }) {
  const kinds = Object.entries(tables)
  const labels = new Map(kinds.map(([kind, rows]) => [kind, new Map(rows.map(([code, label]) => [code, label]))]))
  const countries = tables.city.map(([, , place]) => tables.country[place][0])
  return { labels, practices: practices.map((row) => readPractice(row, tables, countries)) }
}

function readPractice(row, tables, countries) {
  const codeOf = (kind, place) => (place < 0 ? "" : tables[kind][place][0])
  const practice = { id: row[0], title: row[1], isForeign: row[FOREIGN] === 1 }
  for (const [kind, column] of Object.entries(SEVERAL)) {
    practice[kind] = row[column].map((place) => codeOf(kind, place))
  }
  for (const [kind, column] of Object.entries(SINGLE)) practice[kind] = codeOf(kind, row[column])
  practice.country = [...new Set(row[SEVERAL.city].map((place) => countries[place]))]
  return practice
}
