/* The map of the page that explores the bank: counts, cities and lines follow the filters. */

import { sayCount, sayNumber } from "./elements.js"

const LISTED = 10

/* `counts` is Map(city → number), `kept` the practices that pass, `chosen` the cities that are asked for. */
export function refreshMap(map, counts, kept, chosen, words) {
  const ids = new Set(kept.map((practice) => practice.id))
  for (const element of map.querySelectorAll("[data-practices]")) {
    hide(element, !element.dataset.practices.split(" ").some((id) => ids.has(id)))
  }
  refreshLessons(map.querySelector(".lessons"), map, words)
  for (const element of map.querySelectorAll("svg [data-city]:not(.learner)")) {
    const { city } = element.dataset
    refreshMark(element, counts.get(city) || 0, chosen.has(city), words)
  }
  refreshCities(map.querySelector(".cities"), counts, chosen, words)
}

/* SVG elements have no property `hidden`. */
const hide = (element, isHidden) => element.toggleAttribute("hidden", isHidden)

function refreshMark(element, number, isChosen, words) {
  hide(element, number === 0 && !isChosen)
  if (!element.matches("a")) return
  element.querySelector(".mt").textContent = sayNumber(number)
  element.setAttribute("aria-label", sayCount(words.marker, number, { city: element.dataset.name }))
  mark(element, isChosen)
}

function mark(link, isChosen) {
  if (isChosen) link.setAttribute("aria-current", "true")
  else link.removeAttribute("aria-current")
}

/* Cities that only learned stand as long as a lesson does. */
function refreshLessons(lessons, map, words) {
  if (!lessons) return
  const items = [...lessons.querySelectorAll("li")]
  const isShown = (item) => !item.hidden
  refill(lessons, items.sort((one, other) => isShown(other) - isShown(one)), isShown, words.more_lessons)
  hide(lessons, !items.some(isShown))
  map.querySelectorAll(".learner").forEach((mark) => hide(mark, lessons.hidden))
}

/* Most practices first. */
function refreshCities(cities, counts, chosen, words) {
  if (!cities) return
  const numberOf = (item) => counts.get(item.dataset.city) || 0
  const items = [...cities.querySelectorAll("li")].sort((one, other) => numberOf(other) - numberOf(one))
  for (const item of items) {
    item.querySelector(".num").textContent = sayNumber(numberOf(item))
    hide(item, numberOf(item) === 0 && !chosen.has(item.dataset.city))
    const link = item.querySelector("a")
    if (link) mark(link, chosen.has(item.dataset.city))
  }
  refill(cities, items, (item) => !item.hidden, words.more_cities)
}

/* The first items in sight, the others behind the line that counts them. */
function refill(part, items, isShown, forms) {
  const [first, rest] = part.querySelectorAll("ol, ul")
  place(first, rest ? items.slice(0, LISTED) : items)
  if (!rest) return
  place(rest, items.slice(LISTED))
  const others = items.slice(LISTED).filter(isShown).length
  hide(rest.parentElement, others === 0)
  rest.parentElement.querySelector("summary").textContent = sayCount(forms, others)
}

/* Only what has to move is moved: the link in focus stays in focus. */
function place(list, items) {
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] || null)
  })
}
