/* The ways to hand a finished record in. Nothing leaves the browser until one of them is taken. */

import { byId, say } from "./elements.js"
import { copy, PLAIN, say as sayIn } from "./copying.js"
import { saveAs } from "./form-draft.js"
import { mailto } from "./mailto.js"

/* GitHub takes addresses of 8,191 bytes, and a person who is not signed in passes by one that quotes this one. */
const LONGEST_ADDRESS = 5500

/* GitHub's page for a new file with its text, null when the address would be too long. */
function newFileUrl(repository, id, name, text) {
  const given = new URLSearchParams([["filename", name], ["value", text]])
  const address = `${repository}/new/main/practicas/${id}?${given}`
  return new TextEncoder().encode(address).length <= LONGEST_ADDRESS ? address : null
}

const uploadUrl = (repository, id) => `${repository}/upload/main/practicas/${id}`

let current = null

/* Shows the ways for a file: {id, name, text, title, attachments, isKnown}. */
export function showWays(file, data) {
  current = file
  const path = `practicas/${file.id}/${file.name}`
  byId("form-file").textContent = path
  byId("form-source").textContent = file.text
  byId("form-download").textContent = say(data.handin.download, { file: file.name })
  const attachments = byId("form-attachments")
  attachments.hidden = file.attachments.length === 0
  attachments.querySelector("b").textContent = file.attachments.join(", ")
  const body = say(data.handin.body, { file: file.name, id: file.id })
  if (data.mail) byId("form-mail").href = mailto(data.mail, say(data.handin.subject, { title: file.title }), body)
  else byId("form-mail-text").textContent = body
  if (!data.repository) return
  if (file.isKnown) {
    byId("form-github").href = `${data.repository}/edit/main/${path}`
    byId("form-github-text").textContent = data.handin.edit
    return
  }
  const address = newFileUrl(data.repository, file.id, file.name, file.text)
  byId("form-github").href = address || uploadUrl(data.repository, file.id)
  byId("form-github-text").textContent = address ? data.handin.short : data.handin.long
}

export function wireWays(words) {
  byId("form-download").addEventListener("click", () => saveAs(current.name, current.text, "text/markdown;charset=utf-8"))
  byId("form-copy").addEventListener("click", async () => {
    const isCopied = await copy({ [PLAIN]: current.text }, byId("form-source"))
    sayIn(byId("form-copied"), isCopied ? words.copied : words.refused, !isCopied)
  })
}
