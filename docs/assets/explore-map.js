/* The map of the page that explores the bank: counts, cities and lines follow the filters. */

import { sayCount, sayNumber } from "./elements.js"

const LISTED = 10

/* `counts` is Map(city → number), `kept` the practices that pass, `chosen` the cities that are asked for. */
export function refreshMap(map, counts, kept, chosen, words) {
  for (const element of map.querySelectorAll("svg [data-city]")) {
    const { city } = element.dataset
    refreshMark(element, counts.get(city) || 0, chosen.has(city), words)
  }
  const ids = new Set(kept.map((practice) => practice.id))
  for (const element of map.querySelectorAll("[data-practices]")) {
    hide(element, !element.dataset.practices.split(" ").some((id) => ids.has(id)))
  }
  refreshLessons(map)
  refreshList(map, counts, chosen, words)
}

/* SVG elements have no property `hidden`. */
const hide = (element, isHidden) => element.toggleAttribute("hidden", isHidden)

function refreshMark(element, number, isChosen, words) {
  if (element.classList.contains("learner")) return
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

/* Cities that only learned, and the heading over the lessons, stand as long as a lesson does. */
function refreshLessons(map) {
  const lessons = map.querySelector(".lessons")
  if (!lessons) return
  const isEmpty = !lessons.querySelector("li:not([hidden])")
  hide(lessons.previousElementSibling, isEmpty)
  map.querySelectorAll(".learner").forEach((dot) => hide(dot, isEmpty))
}

/* Most practices first; the first ones in sight, the others behind the line that counts them. */
function refreshList(map, counts, chosen, words) {
  const [first, rest] = map.querySelectorAll("ol")
  const items = [...map.querySelectorAll("ol > li")]
  const numberOf = (item) => counts.get(item.dataset.city) || 0
  items.sort((one, other) => numberOf(other) - numberOf(one))
  for (const item of items) {
    item.querySelector(".num").textContent = sayNumber(numberOf(item))
    hide(item, numberOf(item) === 0 && !chosen.has(item.dataset.city))
    const link = item.querySelector("a")
    if (link) mark(link, chosen.has(item.dataset.city))
  }
  if (!first) return
  place(first, rest ? items.slice(0, LISTED) : items)
  if (!rest) return
  place(rest, items.slice(LISTED))
  const others = rest.querySelectorAll("li:not([hidden])").length
  hide(rest.parentElement, others === 0)
  rest.parentElement.querySelector("summary").textContent = sayCount(words.more_cities, others)
}

/* Only what has to move is moved: the link in focus stays in focus. */
function place(list, items) {
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] || null)
  })
}
