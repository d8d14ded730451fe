/* The level of evidence of a record while it is written, by the rule of model/evidence.py; both are tested on
   tests/cases/evidence/. `fields` is without what is empty. */

import { UNKNOWN } from "./form-values.js"

export const HIGHEST = 4

const numberOf = (text) => (/^[1-9][0-9]*$/.test((text || "").trim()) ? Number(text) : 0)

/* The source that a row cites; the only one when there is just one. */
function sourceOf({ fuente }, sources) {
  const number = numberOf(fuente) || (sources.length === 1 ? 1 : 0)
  return sources[number - 1]
}

function uncappedLevel({ situacion, resultados = [], fuentes = [], replicas = [] }) {
  if (situacion === "anunciada") return 0
  if (!resultados.length) return situacion === UNKNOWN || !situacion ? 0 : 1
  if (fuentes.some(({ origen }) => origen === "evaluacion") || replicas.some(({ enlace }) => enlace)) return 4
  const cited = resultados.map((row) => sourceOf(row, fuentes))
  return cited.some((source) => source && source.origen === "independiente") ? 3 : 2
}

export function evidenceLevel(fields) {
  const { nivel = "" } = fields.evidencia_maxima || {}
  return Math.min(uncappedLevel(fields), /^[0-4]$/.test(nivel) ? Number(nivel) : HIGHEST)
}

/* What would raise the level, as keys of the words, the nearest first; none at the highest. */
export function waysUp(fields) {
  const level = evidenceLevel(fields)
  if (level < uncappedLevel(fields)) return ["capped"]
  if (level === HIGHEST) return []
  if (fields.situacion === "anunciada") return ["not_only_announced"]
  if (level < 2) return [...(fields.situacion ? [] : ["situation"]), "row"]
  return [...(level < 3 ? ["independent"] : []), "replica", "evaluation"]
}
