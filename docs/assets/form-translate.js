/* Translating a practice: the form keeps the texts that a translation has, each with the original beside it.

   The data of the practice come from its practica.json; `base` there tells which version is translated. */

import { byId, make } from "./elements.js"
import { writtenFields } from "./form-check.js"
import { addGroup, get } from "./form-controls.js"
import { sectionsIn } from "./form-correct.js"

const UNIT_CODE = /^(?:%|[A-Z]{3})$/

/* Indicator and translatable unit of each distinct row, in order of first appearance (model/translation.py). */
function distinctRows(results, original) {
  const rows = new Map()
  for (const row of results) {
    const unit = row.unidad && !UNIT_CODE.test(row.unidad[original] || "") ? row.unidad : null
    const key = JSON.stringify([row.indicador[original], unit && unit[original]])
    if (!rows.has(key)) rows.set(key, { indicador: row.indicador, unidad: unit })
  }
  return [...rows.values()]
}

/* The translatable texts in a language: {fields, sections}; null where there is none. */
export function textsIn(practice, language) {
  const text = (both) => (both && both[language]) || ""
  const rows = distinctRows(practice.resultados, practice.idioma)
  const fields = {
    titulo: text(practice.titulo),
    resumen: text(practice.resumen),
    periodo_nota: text(practice.periodo_nota),
    territorio: { nombre: text(practice.territorio && practice.territorio.nombre) },
    resultados: rows.map(({ indicador, unidad }) => ({ indicador: text(indicador), unidad: text(unidad) })),
    imagen: { alt: text(practice.imagen && practice.imagen.alt) },
    archivada: { motivo: text(practice.archivada && practice.archivada.motivo) },
    evidencia_maxima: { motivo: text(practice.evidencia_maxima && practice.evidencia_maxima.motivo) },
  }
  return { fields, sections: sectionsIn(practice, language) }
}

/* The original's texts as a translation would have them, without what is empty: the check's measure. */
export const originalOf = (practice, rules) => writtenFields(textsIn(practice, practice.idioma).fields, rules.fields)

function besides(control, text, language) {
  const original = make("blockquote", { class: "original", lang: language, id: `${control.id}-o` }, text)
  control.setAttribute("aria-describedby", `${control.getAttribute("aria-describedby")} ${original.id}`)
  control.closest(".fld").querySelector(".hint").after(original)
}

/* Leaves in the form what has a text to translate, and shows that text; returns nothing more to ask. */
export function askForTranslation(form, practice) {
  const language = practice.idioma
  const { fields, sections } = textsIn(practice, language)
  for (const _ of fields.resultados) addGroup("resultados")
  for (const control of form.querySelectorAll("[data-path]")) {
    const text = get(fields, control.dataset.path)
    if (text) besides(control, text, language)
    else control.closest(".fld").remove()
  }
  for (const area of form.querySelectorAll("[data-section]")) {
    const text = sections[area.dataset.section]
    if (text) besides(area.querySelector("textarea"), text, language)
    else area.remove()
  }
  for (const button of form.querySelectorAll("[data-add], [data-remove]")) button.parentElement.remove()
  // From the inside out: a group in which nothing is left goes, and so does its part.
  for (const holder of [...form.querySelectorAll(".fgroup, [data-part]")].reverse()) {
    if (!holder.querySelector("[data-path], textarea")) holder.remove()
  }
  for (const details of form.querySelectorAll("details")) details.open = true
  byId("f-id").readOnly = true
}
