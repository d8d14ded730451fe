/* The draft: kept in this browser and nowhere else, saved to a file and opened again from it. */

const FORMAT = "bbp-borrador-1"

/* localStorage may be closed (private windows, settings): then nothing is kept, and the page says so. */
export function keepDraft(key, state) {
  try {
    localStorage.setItem(key, JSON.stringify({ formato: FORMAT, ...state }))
    return true
  } catch (refused) {
    return false
  }
}

export function findDraft(key) {
  try {
    return readDraft(localStorage.getItem(key) || "")
  } catch (refused) {
    return null
  }
}

export function forgetDraft(key) {
  try {
    localStorage.removeItem(key)
  } catch (refused) {
    // Nothing was kept.
  }
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value)

/* The draft in a text, null when it is none. What has another shape is dropped when the form is filled. */
export function readDraft(text) {
  try {
    const found = JSON.parse(text)
    if (!isObject(found) || found.formato !== FORMAT || !isObject(found.campos) || !isObject(found.secciones)) return null
    return {
      idioma: found.idioma === "pt" ? "pt" : "es",
      id: typeof found.id === "string" ? found.id : "",
      campos: found.campos,
      secciones: found.secciones,
    }
  } catch (broken) {
    return null
  }
}

export const writeDraft = (state) => `${JSON.stringify({ formato: FORMAT, ...state }, null, 1)}\n`

/* Gives a text to the browser to save under a name. */
export function saveAs(name, text, type) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
