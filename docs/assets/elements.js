/* Elements and numbers in the language of the page, and its files. Nothing that is passed in is ever set as HTML. */

/* The same locales as rendering/page/formats.py. */
const LOCALES = { es: "es-AR", pt: "pt-BR" }

export const language = document.documentElement.lang
export const locale = LOCALES[language]

/* Of two languages, the other one. */
export const otherThan = (one) => (one === "es" ? "pt" : "es")
export const otherLanguage = otherThan(language)

export const byId = (id) => document.getElementById(id)

/* The JSON that the page brings along for its script. */
export const wordsOf = (id) => JSON.parse(byId(id).textContent)

/* The JSON of a file; throws when it cannot be had. */
export async function loadJson(url) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  return answer.json()
}

/* The sentence with its {placeholders} filled. */
export const say = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole))

/* Every thousand is set apart: by default Spanish leaves four digits together. */
const numbers = new Intl.NumberFormat(locale, { useGrouping: "always", maximumFractionDigits: 20 })
export const sayNumber = (number) => numbers.format(number)

export function sayCount(forms, number, values) {
  const form = number === 1 ? forms.one : (number === 0 && forms.none) || forms.other
  return say(form, { n: sayNumber(number), ...values })
}

/* An element; attributes without a value are left out, `true` has none to write, null is no child. */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value) element.setAttribute(name, value === true ? "" : value)
  }
  element.append(...children.filter((child) => child !== null))
  return element
}

/* A copy of what the page keeps in a <template>. */
export const stamp = (id) => byId(id).content.cloneNode(true)
