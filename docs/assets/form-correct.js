/* Correcting a practice: its practica.json → the fields and sections as its file writes them. */

import { UNKNOWN } from "./form-values.js"

/* The sections as the form names them → as practica.json does. */
const SECTIONS = { problem: "problema", done: "que_se_hizo", results: "resultados", lessons: "lecciones", replication: "para_replicarla" }
const ASKED = ["pasos", "participacion", "documentada"]

const codes = (terms) => terms.map(({ codigo }) => codigo)
const known = (value) => (value === null || value === undefined ? "" : String(value))

/* A file of the practice's folder by its name, "" for an address elsewhere. */
function fileOf(link, id) {
  const [, name = ""] = (link || "").split(`/practicas/${id}/`)
  return decodeURIComponent(name)
}

function sourceOf({ titulo, enlace, documento, fecha, origen }, id) {
  const file = documento || fileOf(enlace, id)
  return { titulo, enlace: file ? "" : known(enlace), documento: file, fecha: known(fecha), origen: origen.codigo }
}

function resultOf({ indicador, texto, unidad, desde, hasta, fuente, tipo }, language, isAlone) {
  const years = desde === hasta ? known(desde) : `${desde}-${hasta}`
  return {
    indicador: indicador[language],
    valor: texto,
    unidad: unidad ? unidad[language] : "",
    anio: years,
    fuente: isAlone ? "" : known(fuente),
    tipo: tipo.codigo === "producto" ? "" : tipo.codigo,
  }
}

const notUnknown = ({ codigo }) => (codigo === UNKNOWN ? "" : codigo)

/* The text of every section in a language, "" where there is none. */
export function sectionsIn({ secciones }, language) {
  const written = secciones[language] || {}
  return Object.fromEntries(Object.entries(SECTIONS).map(([key, name]) => [key, written[name] || ""]))
}

export function fieldsOf(practice, language) {
  const { id, territorio, monto, imagen, revisada, archivada, evidencia_maxima: cap } = practice
  const cities = practice.ciudades.map(({ codigo }) => codigo)
  const text = (both) => (both && both[language]) || ""
  const isAlone = practice.fuentes.length === 1
  const given = practice.replicabilidad.filter(({ codigo }) => ASKED.includes(codigo))
  const fields = {
    titulo: text(practice.titulo),
    resumen: text(practice.resumen),
    ciudad: territorio ? UNKNOWN : cities[0] || UNKNOWN,
    territorio: territorio ? { tipo: territorio.tipo.codigo, nombre: text(territorio.nombre), ciudades: cities } : {},
    responsable: practice.responsable || UNKNOWN,
    inicio: practice.inicio || UNKNOWN,
    situacion: practice.situacion.codigo,
    fin: known(practice.fin),
    periodo_nota: text(practice.periodo_nota),
    temas: codes(practice.temas),
    instrumentos: codes(practice.instrumentos),
    destinatarios: codes(practice.destinatarios),
    ods: codes(practice.ods),
    ods_fuente: known(practice.ods_fuente),
    ejes: codes(practice.ejes),
    fuentes: practice.fuentes.map((source) => sourceOf(source, id)),
    resultados: practice.resultados.map((row) => resultOf(row, language, isAlone)),
    replicas: practice.replicas.map(({ ciudad, anio, enlace, practica }) => (
      { ciudad: ciudad.codigo, anio: known(anio), enlace: known(enlace), practica: known(practica) }
    )),
    actores: practice.actores.map(({ nombre, tipo, papel }) => ({ nombre, tipo: notUnknown(tipo), papel: notUnknown(papel) })),
    monto: monto ? { valor: known(monto.valor), moneda: monto.moneda, anio: String(monto.anio) } : {},
    financiamiento: codes(practice.financiamiento),
    replicabilidad: Object.fromEntries(given.map(({ codigo, respuesta }) => [codigo, notUnknown(respuesta)])),
    imagen: imagen ? { archivo: fileOf(imagen.enlace, id), alt: text(imagen.alt), credito: known(imagen.credito) } : {},
    publicada: known(practice.publicada),
    revisada: revisada || {},
    archivada: archivada ? { fecha: archivada.fecha, motivo: text(archivada.motivo) } : {},
    evidencia_maxima: cap ? { nivel: String(cap.nivel), motivo: text(cap.motivo) } : {},
    relacionadas: practice.relacionadas,
    antes: practice.antes,
  }
  return { fields, sections: sectionsIn(practice, language) }
}
