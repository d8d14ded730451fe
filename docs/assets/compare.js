/* The page that sets practices side by side. The state is the address (?p=<id>&p=<id>, and iguales=ocultas
   when equal rows are hidden); every change goes to the address, then to the page. */

import { drawMatches, drawTable, words } from "./compare-drawing.js"
import { findTitles, loadTitles } from "./compare-finder.js"
import { groupsOf } from "./compare-rows.js"
import { copy, PLAIN, say as sayIn } from "./copying.js"
import { byId, make, say, sayCount } from "./elements.js"

const MOST = 4
const MOST_MATCHES = 8
const IS_ID = /^[a-z0-9-]+$/

const said = words.compare
const form = byId("compare-form")
const input = byId("compare-q")
const found = byId("compare-found")
const matches = byId("compare-matches")
const status = byId("compare-status")
const table = byId("compare-table")
const hide = byId("compare-hide")

const urlOf = (id) => form.dataset.page.replace("ID", id)
const dataUrlOf = (id) => form.dataset.data.replace("ID", id)

let state = readState()
let address = ""
// Which update is the newest: one that waited too long must not draw over a later one.
let newest = 0

/* --- The state and the address --- */

function readState() {
  const given = new URLSearchParams(location.search)
  const ids = [...new Set(given.getAll("p"))].filter(Boolean)
  return { ids: ids.slice(0, MOST), isHiding: given.get("iguales") === "ocultas" }
}

function searchOf({ ids, isHiding }) {
  const given = new URLSearchParams(ids.map((id) => ["p", id]))
  if (isHiding) given.append("iguales", "ocultas")
  return String(given)
}

function go(next) {
  const url = new URL(location.href)
  url.search = searchOf(next)
  url.hash = ""
  history.pushState(null, "", url)
  return update()
}

/* --- The data --- */

const known = new Map()

/* The data of a practice; null when there is no such practice. Throws when it cannot be had. */
async function load(id) {
  if (known.has(id)) return known.get(id)
  if (!IS_ID.test(id)) return null
  const answer = await fetch(dataUrlOf(id))
  if (!answer.ok && answer.status !== 404) throw new Error(`${answer.url}: ${answer.status}`)
  const practice = answer.ok ? await answer.json() : null
  known.set(id, practice)
  return practice
}

/* --- The page --- */

function tell(text, isError) {
  status.textContent = text
  for (const name of ["note", "note-err"]) status.classList.toggle(name, Boolean(isError))
}

function draw(practices, missing) {
  const groups = practices.length ? groupsOf(practices, words) : []
  table.replaceChildren(table.caption, ...drawTable(practices, groups, urlOf))
  table.style.setProperty("--sides", practices.length)
  byId("compare-answer").hidden = practices.length === 0
  byId("compare-empty").hidden = practices.length > 0
  const equal = groups.flatMap(({ rows }) => rows).filter(({ isEqual }) => isEqual).length
  byId("compare-same").hidden = equal === 0
  hide.checked = state.isHiding
  table.classList.toggle("hides-same", state.isHiding)
  tell(sentencesOf(practices, missing, equal), missing.length > 0)
}

function sentencesOf(practices, missing, equal) {
  const count = practices.length ? [sayCount(said.shown, practices.length)] : []
  const same = equal ? [sayCount(said.same_rows, equal)] : []
  const gone = missing.length ? [sayCount(said.missing, missing.length, { ids: missing.join(", ") })] : []
  const full = practices.length === MOST ? [said.full] : []
  return [...count, ...same, ...full, ...gone].join(" ")
}

function writeLinks() {
  for (const link of document.querySelectorAll(".bbp-lang a")) link.search = location.search
  byId("compare-address").textContent = location.href
}

async function update() {
  const turn = ++newest
  address = location.search
  state = readState()
  writeLinks()
  if (state.ids.some((id) => !known.has(id))) tell(said.loading)
  try {
    const all = await Promise.all(state.ids.map(load))
    if (turn !== newest) return
    draw(all.filter(Boolean), state.ids.filter((id, place) => !all[place]))
  } catch (error) {
    if (turn !== newest) return
    console.warn(error)
    tell(said.error, true)
  }
}

/* --- Adding and removing --- */

let titles = null

async function openTitles() {
  if (titles) return titles
  titles = await loadTitles(form.dataset.bank)
  byId("compare-titles").replaceChildren(...titles.map(({ label }) => make("option", { value: label })))
  return titles
}

function showFound(text, some = []) {
  found.textContent = text
  matches.replaceChildren(...drawMatches(some))
  matches.hidden = some.length === 0
}

/* A place for one that does not exist is free. */
const present = () => state.ids.filter((id) => known.get(id))

async function add(id) {
  if (present().includes(id)) return showFound(said.already)
  if (present().length >= MOST) return showFound(said.full)
  input.value = ""
  showFound("")
  await go({ ...state, ids: [...present(), id] })
  status.focus()
}

async function addByWords(text) {
  const some = findTitles(await openTitles(), text)
  if (some.length === 1) return add(some[0].id)
  if (!some.length) return showFound(say(said.none_found, { text }))
  showFound(sayCount(said.many_found, some.length, { text }), some.slice(0, MOST_MATCHES))
}

async function remove(id) {
  await go({ ...state, ids: present().filter((one) => one !== id) })
  const next = table.querySelector("thead button") || input
  next.focus()
}

const practiceOf = ({ target }) => target.closest("button[data-practice]")?.dataset.practice

// What fails here fails again, in words, when it is needed.
input.addEventListener("focus", () => openTitles().catch(() => {}), { once: true })
form.addEventListener("submit", (event) => {
  event.preventDefault()
  const text = input.value.trim()
  if (text) addByWords(text).catch(() => showFound(said.error))
})
matches.addEventListener("click", (event) => practiceOf(event) && add(practiceOf(event)))
table.addEventListener("click", (event) => practiceOf(event) && remove(practiceOf(event)))
hide.addEventListener("change", () => go({ ...state, isHiding: hide.checked }))
byId("compare-print").addEventListener("click", () => print())
byId("compare-copy").addEventListener("click", async () => {
  const isCopied = await copy({ [PLAIN]: location.href }, byId("compare-address"))
  sayIn(byId("compare-copied"), isCopied ? said.copied : said.refused, !isCopied)
})
// A jump within the page (#main) is a "popstate" as well.
addEventListener("popstate", () => location.search !== address && update())

update()
