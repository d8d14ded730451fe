/* How calls stand on the reader's own day. The page says it as of the day on which the site was built, and that
   may be months ago; where the reader's clock is not behind that day, this says it again, by the rules of
   rendering/facts/call_state.py. */

import { byId, say } from "./elements.js"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const NEAR = ["today", "next"]
const FIRST_MONTHS = 2
const YEAR_MONTHS = 12

/* The minutes by which a zone ("-03:00") is ahead of UTC. */
function minutesOf(zone) {
  const [hours, minutes] = zone.slice(1).split(":").map(Number)
  return (zone.startsWith("-") ? -1 : 1) * (60 * hours + minutes)
}

/* The day (AAAA-MM-DD) on which a moment falls in a zone. */
const dayIn = (zone, moment) => new Date(moment + minutesOf(zone) * MINUTE).toISOString().slice(0, 10)

function stateOn(today, opens, closes, isOver) {
  if (opens && opens > today) return "upcoming"
  if (!closes) return "unknown"
  return closes >= today && !isOver ? "open" : "closed"
}

function wholeMonths(start, end) {
  const [[year, month, day], [endYear, endMonth, endDay]] = [start, end].map((one) => one.split("-").map(Number))
  return (endYear - year) * YEAR_MONTHS + endMonth - month - (endDay < day ? 1 : 0)
}

/* Days, whole months from two on, whole years from one on. */
function spanOf(start, end) {
  const days = (Date.parse(end) - Date.parse(start)) / DAY
  const months = wholeMonths(start, end)
  if (days < NEAR.length) return [NEAR[days], days]
  if (months < FIRST_MONTHS) return ["days", days]
  if (months < YEAR_MONTHS) return ["months", months]
  const years = Math.floor(months / YEAR_MONTHS)
  return [years === 1 ? "year" : "years", years]
}

/* The state, its label and how long until or since; `vague` names the dates that are not known to the day. `now`
   (milliseconds) tells on the closing day whether the hour has passed; without it the call is open to the day's end. */
export function standingOf({ opens = "", closes = "", vague = "" }, today, words, now = -Infinity) {
  const [first, last] = [opens, closes].map((moment) => moment.slice(0, 10))
  const state = stateOn(today, first, last, Date.parse(closes) < now)
  const { label, ...phrases } = words[state]
  const [name, day] = state === "upcoming" ? ["opens", first] : ["closes", last]
  if (state === "unknown" || vague.split(" ").includes(name)) return { state, label, phrase: "" }
  const [unit, n] = spanOf(...[today, day].sort())
  return { state, label, phrase: say(phrases[unit], { n }) }
}

function drawStanding(element, today, words, now) {
  const { state, label, phrase } = standingOf(element.dataset, today, words, now)
  element.dataset.state = state
  element.querySelector("b").textContent = label
  element.querySelector("span").textContent = phrase
}

function drawAll({ built, zone, words }) {
  const now = Date.now()
  const today = dayIn(zone, now)
  if (today < built) return
  for (const element of document.querySelectorAll(".call[data-state]")) drawStanding(element, today, words, now)
  byId("calls-as-of").hidden = true
}

const data = byId("calls-data")
if (data) {
  const draw = () => drawAll(JSON.parse(data.textContent))
  draw()
  // A page may stay open for days.
  document.addEventListener("visibilitychange", draw)
}
