/* The message by which a reader asks for contact: it follows what she types. Nothing is sent or kept from here. */

import { copy, PLAIN, say } from "./copying.js"

const byId = (id) => document.getElementById(id)
const read = (id) => JSON.parse(byId(id).textContent)

const words = read("contact-words")
const practice = read("contact-practice")
const message = byId("contact-text")
const mail = byId("contact-mail")
const tooLong = byId("contact-long")
const languages = document.querySelectorAll("input[name=contact-language]")
const sender = byId("contact-sender")
const question = byId("contact-question")

/* By a function: in a text to insert, "$&" would mean what was found. */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, key) => values[key])

const mailto = (subject, body) => {
  const lines = body.replaceAll("\n", "\r\n")
  return `mailto:${practice.to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`
}

const chosen = () => [...languages].find((one) => one.checked).value

/* The whole message; where a mail program would cut it, without the question; at the worst, the address alone. */
function drawMail({ subject, body, blank }, values) {
  const bodies = [fill(body, values), fill(body, { ...values, question: blank.paste }), values.url]
  const urls = bodies.map((one) => mailto(fill(subject, values), one))
  const url = urls.find((one) => one.length <= practice.limit) || urls.at(-1)
  mail.href = url
  tooLong.textContent = url === urls[0] ? "" : words.too_long
}

function draw() {
  const language = chosen()
  const said = words[language]
  const values = {
    ...practice[language],
    sender: sender.value.trim() || said.blank.sender,
    question: question.value.trim() || said.blank.question,
  }
  message.lang = language
  message.textContent = fill(said.text, { subject: fill(said.subject, values), body: fill(said.body, values) })
  if (mail) drawMail(said, values)
}

async function copyMessage() {
  const isCopied = await copy({ [PLAIN]: message.textContent }, message)
  say(byId("contact-said"), isCopied ? words.copied : words.refused, !isCopied)
}

for (const control of [...languages, sender, question]) control.addEventListener("input", draw)
byId("contact-copy").addEventListener("click", copyMessage)
// A browser may bring back what was typed before a page was left.
addEventListener("pageshow", draw)
draw()
