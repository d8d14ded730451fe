/* The page of the search by words. The state is the address (?q=feria&ciudad=uy-canelones), so that a
   search can be sent to somebody and "back" works; every change goes to the address, then to the page. */

import { byId, say, sayCount, sayNumber } from "./elements.js"
import { find, loadBank } from "./search-bank.js"
import { drawChip, drawFacet, drawHit, drawNothing, words } from "./search-drawing.js"

const PAGE = 10
const FACETS = ["tipo", "pais", "ciudad", "tema", "anio", "evidencia"]
const TITLES = { tipo: "kind", pais: "country", ciudad: "city", tema: "theme", anio: "year", evidencia: "evidence" }
const NARROW = "(max-width: 59.99em)"
const KINDS = ["practice", "bulletin", "page"].map((kind) => [kind, words.kind[kind]])

const form = byId("search-form")
const input = byId("search-q")
const status = byId("search-status")
const results = byId("search-results")
const facets = byId("search-facets")
const chips = byId("search-chips")
const list = byId("search-list")
const more = byId("search-more")
const note = byId("search-note")
const order = byId("search-order")

const level = ({ facts }) => Number((facts.evidencia || [-1])[0])
/* Each keeps the order of what it holds to be equal. */
const ORDERS = {
  relevancia: () => 0,
  fecha: (one, other) => other.day - one.day,
  evidencia: (one, other) => level(other) - level(one)
}
const BEST_FIRST = "relevancia"

const NOTHING = { query: "", hits: [], labels: new Map() }
let state = readState()
let found = NOTHING
let shown = 0
let address = ""
// Which update is the newest: one that waited too long must not draw over a later one.
let newest = 0

const start = () => loadBank(results.dataset.bank, KINDS)

/* --- The state and the address --- */

function readState() {
  const given = new URLSearchParams(location.search)
  const filters = new Map(FACETS.map((facet) => [facet, new Set(given.getAll(facet))]))
  const wanted = given.get("orden")
  return { query: (given.get("q") || "").trim(), filters, order: Object.keys(ORDERS).includes(wanted) ? wanted : BEST_FIRST }
}

function addressOf({ query, filters, order }) {
  const given = new URLSearchParams(query ? { q: query } : {})
  for (const [facet, codes] of filters) codes.forEach((code) => given.append(facet, code))
  if (order !== BEST_FIRST) given.set("orden", order)
  const search = String(given)
  return location.pathname + (search && `?${search}`)
}

function changed(facet, code, isOn) {
  const filters = new Map([...state.filters].map(([name, codes]) => [name, new Set(codes)]))
  if (isOn) filters.get(facet).add(code)
  else filters.get(facet).delete(code)
  return { ...state, filters }
}

const unfiltered = (query) => ({ query, filters: new Map(), order: state.order })

function go(next) {
  history.pushState(null, "", addressOf(next))
  return update()
}

/* --- Which results pass the filters --- */

const has = (hit, facet, codes) => codes.size === 0 || (hit.facts[facet] || []).some((code) => codes.has(code))

const passes = (hit, except) => FACETS.every((facet) => facet === except || has(hit, facet, state.filters.get(facet)))

const kept = () => found.hits.filter((hit) => passes(hit)).sort(ORDERS[state.order])

/* How many results the option would leave, whatever else of its own group is asked for. */
function countOf(facet, code) {
  const one = new Set([code])
  return found.hits.filter((hit) => has(hit, facet, one) && passes(hit, facet)).length
}

/* The codes of the results, and those that are asked for, in the order of the labels. */
function optionsOf(facet) {
  const present = new Set(found.hits.flatMap((hit) => hit.facts[facet] || []))
  state.filters.get(facet).forEach((code) => present.add(code))
  return [...found.labels.get(facet)].filter(([code]) => present.has(code))
}

/* --- The page --- */

function drawFacets() {
  const groups = FACETS.map((facet) => [facet, optionsOf(facet)]).filter(([, options]) => options.length)
  facets.querySelectorAll("fieldset").forEach((fieldset) => fieldset.remove())
  const drawn = groups.map(([facet, options]) => drawFacet(facet, words.facet[TITLES[facet]], options))
  facets.querySelector("details").append(...drawn)
}

/* In place, so that the box that was just used keeps the focus. */
function refreshFacets() {
  for (const box of facets.querySelectorAll("input")) {
    const number = countOf(box.name, box.value)
    box.checked = state.filters.get(box.name).has(box.value)
    box.disabled = number === 0 && !box.checked
    box.parentElement.classList.toggle("off", box.disabled)
    box.parentElement.querySelector(".c").textContent = sayNumber(number)
  }
}

function drawChips() {
  const active = FACETS.flatMap((facet) => [...state.filters.get(facet)].map((code) => [facet, code]))
  const drawn = active.map(([facet, code]) => {
    const label = found.labels.get(facet).get(code) || code
    return drawChip(label, addressOf(changed(facet, code, false)), words.script.remove)
  })
  if (active.length > 1) drawn.push(drawChip(words.script.clear, addressOf(unfiltered(state.query))))
  chips.replaceChildren(...drawn)
  chips.hidden = active.length === 0
}

async function showMore(hits, turn) {
  const drawn = await Promise.all(hits.slice(shown, shown + PAGE).map((hit) => drawHit(hit, found)))
  if (turn !== newest) return null
  if (shown === 0) list.replaceChildren()
  list.append(...drawn)
  shown += drawn.length
  more.hidden = shown >= hits.length
  return drawn[0]
}

function showNothing() {
  const { none_title, none_help, none_filtered } = words.script
  const suggested = (found.suggestions || []).map((word) => [word, addressOf(unfiltered(word))])
  list.replaceChildren(
    found.hits.length ? drawNothing(none_filtered) : drawNothing(say(none_title, found), none_help, suggested)
  )
}

/* What was looked for in place of what was typed, and whether all of it was found. */
function showNote() {
  const { corrected, partial } = words.script
  const said = found.corrections.map((one) => say(corrected, one))
  if (found.isPartial) said.push(partial)
  note.textContent = said.join(" ")
  note.hidden = !said.length
}

async function draw(turn) {
  const hits = kept()
  refreshFacets()
  drawChips()
  shown = 0
  await showMore(hits, turn)
  if (turn !== newest) return
  if (!hits.length) showNothing()
  showNote()
  order.value = state.order
  order.parentElement.hidden = hits.length < 2
  facets.hidden = !found.hits.length
  results.hidden = false
  status.textContent = sayCount(words.script.results, hits.length, found)
}

/* --- From the address to the page --- */

async function update() {
  const turn = ++newest
  address = location.search
  state = readState()
  input.value = state.query
  status.classList.remove("note", "note-err")
  status.textContent = ""
  results.hidden = results.hidden || !state.query
  note.hidden = note.hidden || !state.query
  keepInOtherLanguage()
  try {
    if (state.query) await search(turn)
  } catch (error) {
    if (turn === newest) fail(error)
  }
}

/* The same search, in the other language: filters and words mean the same there. */
function keepInOtherLanguage() {
  for (const link of document.querySelectorAll("a[hreflang]")) {
    if (link.pathname.endsWith("/buscar/")) link.search = location.search
  }
}

async function search(turn) {
  if (found.query !== state.query) {
    status.textContent = say(words.script.loading, state)
    const { query } = state
    const bank = await start()
    const answer = await find(query, bank)
    if (turn !== newest) return
    found = { query, labels: bank.labels, ...answer }
    drawFacets()
  }
  await draw(turn)
}

function fail(error) {
  console.warn(error)
  found = NOTHING
  results.hidden = true
  note.hidden = true
  status.textContent = words.script.error
  status.classList.add("note", "note-err")
}

form.addEventListener("submit", (event) => {
  event.preventDefault()
  go(unfiltered(input.value.trim()))
})
// Loading begins while the words are being typed; what fails here fails again, in words, when it is needed.
input.addEventListener("focus", () => start().catch(() => {}), { once: true })
order.addEventListener("change", () => go({ ...state, order: order.value }))
facets.addEventListener("submit", (event) => event.preventDefault())
facets.addEventListener("change", ({ target }) => go(changed(target.name, target.value, target.checked)))
chips.addEventListener("click", async (event) => {
  const link = event.target.closest("a")
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  history.pushState(null, "", link.href)
  await update()
  const next = chips.querySelector("a") || status
  next.focus()
})
more.addEventListener("click", async () => {
  const first = await showMore(kept(), newest)
  if (first) first.querySelector("a").focus()
})
// A jump within the page (#main) is a "popstate" as well.
addEventListener("popstate", () => location.search !== address && update())

if (matchMedia(NARROW).matches) facets.querySelector("details").open = false
update()
