/* The page «¿Sirve en mi ciudad?». The state is the address; every change goes to the address, then to the
   page. Nothing is stored or sent: the bank is loaded once, whatever is asked. */

import { loadBank } from "./bank.js"
import { copy, PLAIN, say as sayIn } from "./copying.js"
import { byId, say, sayCount, sayNumber } from "./elements.js"
import { drawAsked, drawChosen, drawRanked, refreshChoice, words } from "./fit-drawing.js"
import { askedCriteria, rankPractices } from "./fit-score.js"
import { hashOf, isState, MOST_COMPARED, readState } from "./fit-state.js"
import { inSentence } from "./sentences.js"

const PAGE = 20
const KEYS = ["ciudad", "tamano", "costo", "instrumento", "tema", "evidencia"]

const form = byId("fit-form")
const controls = form.elements
const answer = byId("fit-answer")
const status = byId("fit-status")
const notice = byId("fit-notice")
const list = byId("fit-list")
const more = byId("fit-more")
const tray = byId("fit-tray")
const scales = { size: form.dataset.sizes.split(" "), cost: form.dataset.costs.split(" ") }

let bank = null
let state = readState(location)
let ranked = []
let shown = 0

/* --- The state and the form --- */

const optionOf = (key, code) => [...controls[key].options].find((option) => option.value === code)
const boxesOf = (key) => [...form.querySelectorAll(`input[name="${key}"]`)]
const isBoxes = (key) => key === "instrumento" || key === "tema"

const knownCodes = (key) =>
  isBoxes(key) ? boxesOf(key).map((box) => box.value) : [...controls[key].options].map((option) => option.value)

/* The state without the codes that the page does not know, and these codes. */
function sift(given) {
  const dropped = []
  const keep = (key) => (code) => {
    if (knownCodes(key).includes(code)) return true
    dropped.push(code)
    return false
  }
  const kept = (key) => (isBoxes(key) ? given[key].filter(keep(key)) : [given[key]].filter(keep(key)).join())
  const sifted = KEYS.map((key) => [key, kept(key)])
  return { state: settle({ ...given, ...Object.fromEntries(sifted) }), dropped }
}

function showInForm() {
  for (const key of KEYS) {
    if (isBoxes(key)) for (const box of boxesOf(key)) box.checked = state[key].includes(box.value)
    else controls[key].value = state[key]
  }
  showCity()
}

function readForm() {
  const checked = (key) => boxesOf(key).filter((box) => box.checked).map((box) => box.value)
  const read = KEYS.map((key) => [key, isBoxes(key) ? checked(key) : controls[key].value])
  return settle({ ...state, ...Object.fromEntries(read) })
}

/* A city with a census answers the question of the population by itself; of another one it is asked. */
const settle = (given) => (sizeOfCity(given) ? { ...given, tamano: "" } : given)
const sizeOfCity = ({ ciudad }) => optionOf("ciudad", ciudad).dataset.size

function showCity() {
  const city = optionOf("ciudad", state.ciudad)
  const { size, census } = city.dataset
  byId("fit-fld-tamano").hidden = Boolean(size)
  const sentence = size ? words.city_known : words.city_unknown
  const band = size && inSentence(optionOf("tamano", size).label)
  byId("fit-census").textContent = city.value ? say(sentence, { city: city.label, census, band }) : ""
}

const sizeOf = () => sizeOfCity(state) || state.tamano

const askedOf = () => ({
  size: sizeOf(),
  cost: state.costo,
  instrument: state.instrumento,
  theme: state.tema,
  evidence: state.evidencia,
})

/* What is asked, by the names that the form shows; the population also when the city says it. */
function namesOf() {
  const labelOf = (key, code) =>
    isBoxes(key) ? boxesOf(key).find((box) => box.value === code).nextElementSibling.textContent : optionOf(key, code).label
  const asked = { ...state, tamano: sizeOf() }
  const named = KEYS.map((key) => [key, [asked[key]].flat().filter(Boolean).map((code) => labelOf(key, code))])
  return named.filter(([, names]) => names.length)
}

/* --- The address --- */

function writeAddress() {
  const address = new URL(location.href)
  address.search = ""
  address.hash = hashOf(state)
  history.replaceState(null, "", address)
  byId("fit-address").textContent = location.href
  // The other language is asked the same.
  for (const link of document.querySelectorAll(".bbp-lang a")) link.hash = hashOf(state)
}

/* --- The answer --- */

const urlOf = ({ id }) => `${form.dataset.practices}${id}/`

function drawMore() {
  const asked = askedOf()
  const next = ranked.slice(shown, shown + PAGE)
  const drawn = next.map((one, place) => drawRanked(one, shown + place + 1, asked, { labels: bank.labels, urlOf }))
  list.append(...drawn)
  shown += drawn.length
  more.hidden = shown >= ranked.length
  const isPart = shown < ranked.length
  byId("fit-shown").textContent = isPart ? say(words.shown, { shown: sayNumber(shown), n: sayNumber(ranked.length) }) : ""
  refreshTray()
  return drawn[0]
}

function drawAnswer() {
  const asked = askedOf()
  const count = askedCriteria(asked).length
  answer.hidden = count === 0
  if (count === 0) return
  ranked = rankPractices(bank.practices, asked, scales)
  const whole = ranked.filter(({ counts }) => counts.match === count).length
  status.textContent = `${sayCount(words.ranked, ranked.length)} ${sayCount(words.whole, whole)}`
  byId("fit-asked").replaceChildren(...drawAsked(namesOf()))
  list.replaceChildren()
  shown = 0
  drawMore()
}

/* --- The tray of what is compared --- */

function refreshTray() {
  const chosen = state.p.map((id) => bank.practices.find((practice) => practice.id === id))
  byId("fit-chosen").replaceChildren(...chosen.map(drawChosen))
  tray.hidden = chosen.length === 0
  for (const button of list.querySelectorAll("button")) refreshChoice(button, state.p, MOST_COMPARED)
  const link = byId("fit-compare")
  link.search = String(new URLSearchParams(state.p.map((id) => ["p", id])))
  link.hidden = chosen.length < 2
  const isFull = chosen.length === MOST_COMPARED
  byId("fit-tray-said").textContent = chosen.length === 1 ? words.more_needed : isFull ? words.full : ""
}

function toggleChoice(id) {
  const p = state.p.includes(id) ? state.p.filter((one) => one !== id) : [...state.p, id]
  state = { ...state, p: p.slice(0, MOST_COMPARED) }
  writeAddress()
  refreshTray()
}

/* --- From the address to the page --- */

function tell(text, isError) {
  notice.textContent = text
  notice.classList.toggle("note", Boolean(text))
  notice.classList.toggle("note-err", Boolean(isError))
}

/* The bank, once; after a failure the next call tries again. */
async function openBank() {
  if (bank) return bank
  tell(words.loading)
  bank = await loadBank(form.dataset.bank)
  tell("")
  return bank
}

const asksSomething = () => KEYS.some((key) => state[key].length)

/* Whether the bank is there to be asked; that it is not is told. */
async function isReady() {
  if (!bank && !asksSomething()) return false
  try {
    await openBank()
    return true
  } catch (error) {
    console.warn(error)
    answer.hidden = true
    tell(words.error, true)
    return false
  }
}

async function update() {
  writeAddress()
  showCity()
  const ready = await isReady()
  if (ready) drawAnswer()
  return ready
}

/* What the address asks; what it asks in vain is told. */
async function updateFromAddress() {
  const sifted = sift(readState(location))
  state = sifted.state
  showInForm()
  writeAddress()
  if (!(await isReady())) return
  const isPractice = (id) => bank.practices.some((practice) => practice.id === id)
  const dropped = [...sifted.dropped, ...state.p.filter((id) => !isPractice(id))]
  state = { ...state, p: state.p.filter(isPractice) }
  await update()
  tell(dropped.length ? say(words.dropped, { codes: dropped.join(", ") }) : "")
}

form.addEventListener("change", () => {
  state = readForm()
  tell("")
  update()
})
form.addEventListener("submit", async (event) => {
  event.preventDefault()
  state = readForm()
  tell("")
  const ready = await update()
  if (ready && !answer.hidden) byId("fit-title").focus()
  else if (!notice.classList.contains("note-err")) tell(words.choose)
})
form.addEventListener("reset", () => {
  // The controls are emptied after this event.
  setTimeout(() => {
    state = readForm()
    tell("")
    update()
  })
})
list.addEventListener("click", ({ target }) => {
  const button = target.closest("button")
  if (button) toggleChoice(button.dataset.practice)
})
byId("fit-chosen").addEventListener("click", ({ target }) => {
  const button = target.closest("button")
  if (!button) return
  toggleChoice(button.dataset.practice)
  const next = byId("fit-chosen").querySelector("button") || byId("fit-title")
  next.focus()
})
more.addEventListener("click", () => drawMore().querySelector("a").focus())
byId("fit-print").addEventListener("click", () => print())
byId("fit-copy").addEventListener("click", async () => {
  const isCopied = await copy({ [PLAIN]: location.href }, byId("fit-address"))
  sayIn(byId("fit-copied"), isCopied ? words.copied : words.refused, !isCopied)
})
// A jump within the page (#main) is no state: the state goes back into the address.
addEventListener("hashchange", () => (isState(location.hash) ? updateFromAddress() : writeAddress()))

updateFromAddress()
