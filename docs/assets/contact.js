/* The message by which a reader asks for contact: it follows what she types. Nothing is sent or kept from here. */

import { copy, PLAIN, say as sayIn } from "./copying.js"
import { byId, say, wordsOf } from "./elements.js"
import { mailto } from "./mailto.js"

const words = wordsOf("contact-words")
const practice = wordsOf("contact-practice")
const message = byId("contact-text")
const mail = byId("contact-mail")
const tooLong = byId("contact-long")
const languages = document.querySelectorAll("input[name=contact-language]")
const sender = byId("contact-sender")
const question = byId("contact-question")

const chosen = () => [...languages].find((one) => one.checked).value

/* The whole message; where a mail program would cut it, without the question; at the worst, the address alone. */
function drawMail({ subject, body, blank }, values) {
  const bodies = [say(body, values), say(body, { ...values, question: blank.paste }), values.url]
  const urls = bodies.map((one) => mailto(practice.to, say(subject, values), one))
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
  message.textContent = say(said.text, { subject: say(said.subject, values), body: say(said.body, values) })
  if (mail) drawMail(said, values)
}

async function copyMessage() {
  const isCopied = await copy({ [PLAIN]: message.textContent }, message)
  sayIn(byId("contact-said"), isCopied ? words.copied : words.refused, !isCopied)
}

for (const control of [...languages, sender, question]) control.addEventListener("input", draw)
byId("contact-copy").addEventListener("click", copyMessage)
// A browser may bring back what was typed before a page was left.
addEventListener("pageshow", draw)
draw()
