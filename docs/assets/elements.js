/* Elements and numbers in the language of the page. Nothing that is passed in is ever set as HTML. */

const language = document.documentElement.lang

/* The JSON that the page brings along for its script. */
export const wordsOf = (id) => JSON.parse(document.getElementById(id).textContent)

/* The sentence with its {placeholders} filled. */
export const say = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole))

export const sayNumber = (number) => number.toLocaleString(language)

export function sayCount(forms, number, values) {
  const form = number === 1 ? forms.one : (number === 0 && forms.none) || forms.other
  return say(form, { n: sayNumber(number), ...values })
}

/* An element; attributes without a value are left out. */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value) element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}
