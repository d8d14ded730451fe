/* Citations: today's date where a norm asks for the day of access, and buttons that copy; the print button. */

import { copy, PLAIN, RICH, say } from "./copying.js"

/* ABNT: «26 nov. 2026», with the short months that the page names. */
function fillAccessDates(today) {
  for (const place of document.querySelectorAll("[data-accessed]")) {
    const months = place.dataset.accessed.split(" ")
    place.textContent = `${today.getDate()} ${months[today.getMonth()]} ${today.getFullYear()}`
  }
}

/* Text with its italics and bold for a word processor, and plain; code only plain. */
function contentOf(element) {
  if (element.tagName === "PRE") return { [PLAIN]: element.textContent }
  return { [RICH]: element.innerHTML, [PLAIN]: element.textContent.replace(/\s+/g, " ").trim() }
}

async function copyCitation({ currentTarget: button }) {
  const { cite, said, done, refused } = button.dataset
  const element = document.getElementById(cite)
  const isDone = await copy(contentOf(element), element)
  say(document.getElementById(said), isDone ? done : refused, !isDone)
}

fillAccessDates(new Date())
for (const button of document.querySelectorAll("[data-cite]")) button.addEventListener("click", copyCitation)
for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print())
