/* A page that explores a collection: facets, chips, list and map. The state is the address
   (?tema=agua&ciudad=uy-canelones), so that a list can be sent to somebody and "back" works; every change goes
   to the address, then to the page. */

import { byId, make, wordsOf } from "./elements.js"
import { drawChip, drawClear, drawForm, refreshForm } from "./explore-facets.js"
import { activeOf, changed, queryOf, readState, sift, unfiltered, UNKNOWN } from "./explore-filter.js"
import { refreshMap } from "./explore-map.js"

const PAGE = 20
const NARROW = "(max-width: 59.99em)"
const CITY = "ciudad"

export const root = byId("explore")
const title = byId("fichas")
const status = byId("explore-status")
const chips = byId("explore-chips")
const list = byId("explore-list")
const more = byId("explore-more")
const order = byId("orden")
const map = root.querySelector(".map")
export const words = wordsOf("explore-words")
const { facets } = words
const orders = [...order.options].map((option) => option.value)
const ownItems = [...list.children]

let collection
let form
let state
let found = []
let shown = 0
let address = ""

/* --- From the address to the page --- */

function update() {
  address = location.search
  state = readState(address, facets, orders)
  const { kept, counts } = sift(collection.items, facets, state)
  found = collection.inOrder(kept, state.order)
  refreshForm(form, state, counts, words.script)
  refreshMap(map, counts.get(CITY), kept, state.filters.get(CITY), words)
  order.value = state.order
  title.textContent = collection.countOf(kept)
  drawChips()
  drawList()
  for (const link of document.querySelectorAll(".bbp-lang a")) link.search = address
}

function drawChips() {
  const active = activeOf(state)
  const drawn = active.map(([key, code]) => {
    const [, kind, name] = facets.find(([other]) => other === key)
    const label = collection.labels.get(kind).get(code) || (code === UNKNOWN ? words.no_data : code)
    return drawChip(name, label, addressOf(changed(state, key, code, false)), words.script)
  })
  if (active.length > 1) drawn.push(drawClear(addressOf(unfiltered(state)), words.script))
  chips.replaceChildren(...drawn)
  chips.hidden = active.length === 0
}

/* The whole collection in its own order begins with the items that came with the page. */
function drawList() {
  const isWhole = found.length === collection.items.length && state.order === orders[0]
  list.replaceChildren(...(isWhole ? ownItems : []))
  shown = isWhole ? ownItems.length : 0
  if (!isWhole) showMore()
  if (!found.length) list.append(make("li", {}, drawNothing()))
  more.hidden = shown >= found.length
}

function drawNothing() {
  const { none_title, none_help } = words.script
  return make("div", { class: "empty" }, make("h3", {}, none_title), make("p", {}, none_help))
}

function showMore() {
  const drawn = found.slice(shown, shown + PAGE).map((item) => collection.draw(item))
  list.append(...drawn)
  shown += drawn.length
  more.hidden = shown >= found.length
  return drawn[0]
}

/* --- From the page to the address --- */

const addressOf = (next) => location.pathname + queryOf(next, orders)

function go(next) {
  history.pushState(null, "", addressOf(next))
  follow()
}

/* After a change by the reader, the new count is spoken. */
function follow() {
  update()
  status.textContent = title.textContent
}

const isPlain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)

function onChip(event) {
  const link = event.target.closest("a")
  if (!link || !isPlain(event)) return
  event.preventDefault()
  history.pushState(null, "", link.href)
  follow()
  const next = chips.querySelector("a") || title
  next.focus()
}

function onMap(event) {
  const link = event.target.closest("[data-city] a, a[data-city]")
  if (!link || !isPlain(event)) return
  event.preventDefault()
  const { city } = link.closest("[data-city]").dataset
  go(changed(state, CITY, city, !state.filters.get(CITY).has(city)))
}

function listen() {
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("change", ({ target }) => go(changed(state, target.name, target.value, target.checked)))
  order.addEventListener("change", () => go({ ...state, order: order.value }))
  chips.addEventListener("click", onChip)
  map.addEventListener("click", onMap)
  more.addEventListener("click", () => showMore()?.querySelector("a").focus())
  // A jump within the page (#mapa) is a "popstate" as well.
  addEventListener("popstate", () => location.search !== address && follow())
}

/* --- The beginning --- */

function build() {
  const whole = sift(collection.items, facets, readState("", facets, orders))
  form = drawForm(facets, collection.labels, whole.counts, words)
  form.querySelector("details").open = !matchMedia(NARROW).matches
  byId("explore-ways").replaceWith(form)
  byId("explore-order").hidden = false
  byId("explore-order-said").hidden = true
  const pages = byId("explore-pages")
  if (pages) pages.hidden = true
}

/* `load` gives {items, labels: Map(kind → Map(code → label)), draw(item) → a list item, countOf(items),
   inOrder(items, order)}. Without the collection the lists and the links of the page serve as they do without
   a script. */
export async function explore(load) {
  try {
    collection = await load()
    build()
    update()
    listen()
  } catch (error) {
    console.warn(error)
    const note = byId("explore-error")
    note.hidden = false
    note.textContent = words.script.error
  }
}
