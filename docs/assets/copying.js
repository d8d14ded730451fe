/* Putting text on the clipboard and saying that it is there: for every page with a button that copies. */

export const PLAIN = "text/plain"
export const RICH = "text/html"

async function writeClipboard(content) {
  const blobs = Object.entries(content).map(([type, text]) => [type, new Blob([text], { type })])
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    return true
  } catch (refused) {
    return false
  }
}

/* The older way, where the newer is missing (a page without https) or not allowed. */
function copyByCommand(content) {
  const put = (event) => {
    event.preventDefault()
    for (const [type, text] of Object.entries(content)) event.clipboardData.setData(type, text)
  }
  document.addEventListener("copy", put)
  try {
    return document.execCommand("copy")
  } finally {
    document.removeEventListener("copy", put)
  }
}

/* Safari copies only while something is selected, and a reader may still copy by hand what is. */
function select(element) {
  getSelection().selectAllChildren(element)
}

export async function copy(content, element) {
  if (await writeClipboard(content)) return true
  select(element)
  const isCopied = copyByCommand(content)
  if (isCopied) getSelection().removeAllRanges()
  return isCopied
}

/* Emptied first: the same sentence twice is two messages. */
export function say(status, text, isBad) {
  status.textContent = ""
  status.classList.toggle("bad", isBad)
  setTimeout(() => { status.textContent = text }, 50)
}
