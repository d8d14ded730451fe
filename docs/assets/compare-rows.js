/* From the data of practices (practica.json) to the rows of the comparison. Nothing here knows the page:
   a row is {label, cells, isEqual, isUnknown}, a cell a list of lines, a line {text, lang} with `lang` when the text is
   in the other language, or {level} for the evidence, or {result} for a figure. What is unknown is said. */

import { language, otherLanguage, say, sayCount, sayNumber } from "./elements.js"
import { sayDate, sayMoney } from "./sentences.js"

/* The groups with their rows, each row with one cell a practice: [{title, rows}, …]. */
export function groupsOf(practices, words) {
  const { group, row } = words.compare
  const rowsOf = (makers) =>
    Object.entries(makers).map(([key, cellOf]) => rowOf(row[key], practices.map((one) => cellOf(one, words)), words))
  return [
    { title: group.facts, rows: rowsOf(FACTS) },
    { title: group.results, rows: rowsOf(RESULTS) },
    { title: group.cost, rows: rowsOf(COST) },
    { title: group.replication, rows: questionRows(practices, words) },
    { title: group.sources, rows: rowsOf(SOURCES) },
  ]
}

/* Texts are compared as they are read: that two are in another language changes nothing. That a thing is
   unknown of all is not that all are alike: such a row says so. */
function rowOf(label, cells, words) {
  const read = cells.map((cell) => JSON.stringify(cell.map(({ lang, ...line }) => line)))
  const isEqual = cells.length > 1 && read.every((one) => one === read[0])
  return { label, cells, isEqual, isUnknown: isEqual && read[0] === JSON.stringify([line(words.no_data)]) }
}

/* The title in the language of the page, or as it was written. */
export const titleOf = ({ titulo }) => lineOf(titulo)

/* A text that may not be translated; one that nobody wrote has no text. */
function lineOf(texts) {
  if (texts[language]) return { text: texts[language] }
  return { text: texts[otherLanguage] || "", lang: otherLanguage }
}

const line = (text) => ({ text })
const labelOf = (coded) => coded[language]
const orUnknown = (lines, words) => (lines.length ? lines : [line(words.no_data)])
const labelsOf = (coded, words) => orUnknown(coded.map((one) => line(labelOf(one))), words)
const cityOf = (city) => `${labelOf(city)}, ${labelOf(city.pais)}`

/* --- Facts --- */

const FACTS = {
  place: placeCell,
  size: sizeCell,
  period: periodCell,
  situation: ({ situacion }) => [line(labelOf(situacion))],
  office: officeCell,
  theme: ({ temas }, words) => labelsOf(temas, words),
  instrument: ({ instrumentos }, words) => labelsOf(instrumentos, words),
  recipients: ({ destinatarios }, words) => labelsOf(destinatarios, words),
}

function placeCell({ territorio, ciudades }, words) {
  const ground = territorio ? [lineOf(territorio.nombre), line(labelOf(territorio.tipo))] : []
  return orUnknown([...ground.filter(({ text }) => text), ...ciudades.map((city) => line(cityOf(city)))], words)
}

/* Of several governments, each with its name. */
function sizeCell({ ciudades }, words) {
  const known = ciudades.filter(({ banda }) => banda)
  if (!known.length) return [line(words.no_data)]
  if (ciudades.length === 1) return [line(labelOf(known[0].banda)), line(censusOf(known[0], words))]
  const said = (city) => (city.banda ? labelOf(city.banda) : words.no_data)
  return ciudades.map((city) => line(say(words.compare.of_city, { city: labelOf(city), text: said(city) })))
}

const censusOf = ({ poblacion }, words) =>
  say(words.population, { number: sayNumber(poblacion.valor), year: poblacion.anio })

function periodCell({ inicio, fin, periodo_nota: note }, words) {
  const { start, end } = words.compare
  const lines = [line(say(start, { date: inicio ? sayDate(inicio) : words.no_data }))]
  if (fin) lines.push(line(say(end, { date: sayDate(fin) })))
  return [...lines, ...[lineOf(note)].filter(({ text }) => text)]
}

/* The name of an office stays as the original has it. */
function officeCell({ responsable, idioma }, words) {
  if (!responsable) return [line(words.no_data)]
  return [idioma === language ? line(responsable) : { text: responsable, lang: idioma }]
}

/* --- Results and evidence --- */

const RESULTS = { evidence: ({ evidencia }) => [{ level: evidencia.codigo }, line(labelOf(evidencia))], results: resultsCell }

function resultsCell({ resultados }, words) {
  if (!resultados.length) return [line(words.compare.no_results)]
  return resultados.map((result) => ({ result: resultOf(result, words) }))
}

/* A figure in pieces: {indicator: line, value, unit: line, more}, «más de 200» «familias» «2015–2017 · Resultado». */
function resultOf({ indicador, valor, calificador, unidad, desde, hasta, tipo }, words) {
  const years = desde === null ? words.no_data : desde === hasta ? String(desde) : `${desde}–${hasta}`
  return {
    indicator: lineOf(indicador),
    value: [calificador && labelOf(calificador), sayNumber(valor)].filter(Boolean).join(" "),
    unit: unidad ? lineOf(unidad) : line(""),
    more: `${years} · ${labelOf(tipo)}`,
  }
}

/* --- Cost --- */

const COST = { cost: costCell, funding: ({ financiamiento }, words) => labelsOf(financiamiento, words) }

function costCell({ monto, costo }, words) {
  if (!monto) return [line(labelOf(costo))]
  const band = costo.codigo === "sin-dato" ? words.no_cost_band : labelOf(costo)
  return [line(say(words.amount, { money: sayMoney(monto.valor, monto.moneda), year: monto.anio })), line(band)]
}

/* --- Replication: the six questions, in the order of their register --- */

const questionRows = (practices, words) =>
  practices[0].replicabilidad.map((question, place) =>
    rowOf(labelOf(question), practices.map((one) => [line(labelOf(one.replicabilidad[place].respuesta))]), words)
  )

/* --- Sources --- */

const SOURCES = { sources: sourcesCell, licence: ({ licencia }) => [line(licencia.replaceAll("-", " "))] }

function sourcesCell({ fuentes }, words) {
  const counts = new Map()
  for (const { origen } of fuentes) counts.set(labelOf(origen), (counts.get(labelOf(origen)) || 0) + 1)
  const byOrigin = [...counts].sort(([one], [other]) => one.localeCompare(other, language))
  const said = byOrigin.map(([label, n]) => line(say(words.compare.counted, { label, n: sayNumber(n) })))
  return [line(sayCount(words.compare.sources, fuentes.length)), ...said]
}
