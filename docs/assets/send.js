/* The page from which the committee sends an issue. Its buttons copy; nothing is sent or kept from here. */

import { copy, PLAIN, RICH, say as sayIn } from "./copying.js"

const mailButton = document.getElementById("send-mail")
const heading = mailButton.closest("li").querySelector("h2")
const copyButtons = document.querySelectorAll("[data-copy]")
const links = document.querySelectorAll("a[data-said]")

/* --- What is copied --- */

/* Without the part that only the list of messages shows: what is pasted is what was seen. */
function bodyOf(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html")
  for (const element of body.querySelectorAll("[style]")) {
    if (element.style.display === "none") element.remove()
  }
  return body.innerHTML
}

async function read(url) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  return answer.text()
}

let mail = null

/* Early, because a browser lets a page copy only right after a click. After a failure the next call tries again. */
async function loadMail() {
  if (mail) return mail
  const { html, text } = mailButton.dataset
  const [rich, plain] = await Promise.all([read(html), read(text)])
  mail = { [RICH]: bodyOf(rich), [PLAIN]: plain }
  return mail
}

/* --- Saying what happened --- */

const say = (control, text, isBad) => sayIn(document.getElementById(control.dataset.said), text, isBad)
const tell = (control, isDone) => say(control, isDone ? control.dataset.done : control.dataset.refused, !isDone)

async function copyText({ currentTarget: button }) {
  const element = document.getElementById(button.dataset.copy)
  tell(button, await copy({ [PLAIN]: element.textContent }, element))
}

async function copyMail() {
  try {
    const isCopied = await copy(await loadMail(), heading)
    if (!isCopied) getSelection().removeAllRanges()
    tell(mailButton, isCopied)
  } catch (error) {
    console.warn(error)
    tell(mailButton, false)
  }
}

for (const button of copyButtons) button.addEventListener("click", copyText)
for (const link of links) link.addEventListener("click", () => tell(link, true))
mailButton.addEventListener("click", copyMail)
// What fails here fails again, in words, when it is needed.
loadMail().catch(() => {})
