/* How the script of a page says labels, names, dates and amounts, as its language writes them. */

import { locale, sayNumber } from "./elements.js"

/* A label inside a sentence: «Hasta 49.999 habitantes» does not begin it. */
export const inSentence = (label) => label.charAt(0).toLocaleLowerCase(locale) + label.slice(1)

/* Names as they stand in their list, told apart: «Formación», «Programa». */
export const sayNames = (names) => names.map((name) => `«${name}»`).join(", ")

const DEPTHS = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
]

/* "2016", "marzo de 2016" or "4 de marzo de 2016", as far as AAAA, AAAA-MM or AAAA-MM-DD says. */
export function sayDate(text) {
  const depth = text.split("-").length
  if (depth === 1) return text
  return new Intl.DateTimeFormat(locale, { ...DEPTHS[depth - 1], timeZone: "UTC" }).format(new Date(text))
}

/* "12.000 pesos uruguayos (UYU)"; the code alone where the language has no name for the currency. */
export function sayMoney(value, currency) {
  const shown = { style: "currency", currency, currencyDisplay: "name" }
  const parts = new Intl.NumberFormat(locale, shown).formatToParts(value)
  const name = parts.find(({ type }) => type === "currency").value.toLocaleLowerCase(locale)
  return name.toUpperCase() === currency ? `${sayNumber(value)} ${currency}` : `${sayNumber(value)} ${name} (${currency})`
}
