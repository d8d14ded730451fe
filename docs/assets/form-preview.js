/* A text in Markdown as it will look, made of elements: no text of anybody is ever set as HTML. */

import { make } from "./elements.js"
import { readBlocks, readInline } from "./form-markdown.js"

const STYLES = /(\*\*|__)(?=\S)([\s\S]*?\S)\1|(\*|_)(?=\S)([\s\S]*?\S)\3|(~~)(?=\S)([\s\S]*?\S)~~/
const LINKS = /^(?:https?:|mailto:|\.\.?\/|[^:]*$)/i

/* Bold, italic and struck text. */
function styled(text) {
  const found = STYLES.exec(text)
  if (!found) return text ? [text] : []
  const [tag, inner] = found[1] ? ["strong", found[2]] : found[3] ? ["em", found[4]] : ["s", found[6]]
  const after = text.slice(found.index + found[0].length)
  return [...styled(text.slice(0, found.index)), make(tag, {}, ...styled(inner)), ...styled(after)]
}

function drawn(part) {
  if (part.kind === "code") return make("code", {}, part.text)
  if (part.kind === "picture") return make("span", { class: "picture" }, part.label || part.target)
  if (part.kind === "link") {
    return LINKS.test(part.target) ? make("u", { title: part.target }, ...styled(part.label)) : part.label
  }
  return part.kind === "escaped" ? part.text : ""
}

function inline(text) {
  const nodes = []
  let last = 0
  for (const part of readInline(text)) {
    nodes.push(...styled(text.slice(last, part.index)), drawn(part))
    last = part.end
  }
  return [...nodes, ...styled(text.slice(last))]
}

const TAGS = [[/^>/, "blockquote"], [/^\d/, "ol"], [/^[-*+]/, "ul"]]
const containerOf = (marker) => (TAGS.find(([mark]) => mark.test(marker)) || [null, "p"])[1]

const cells = (line) => line.trim().replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim())

function table(lines) {
  const row = (line, tag) => make("tr", {}, ...cells(line).map((cell) => make(tag, {}, ...inline(cell))))
  const body = lines.slice(2).map((line) => row(line, "td"))
  return make("div", { class: "scroll" }, make("table", {}, make("thead", {}, row(lines[0], "th")), make("tbody", {}, ...body)))
}

const isTable = (lines) => lines.length > 1 && lines[0].includes("|") && /^[\s|:-]+$/.test(lines[1]) && lines[1].includes("-")

export function drawMarkdown(text) {
  const nodes = []
  let paragraph = []
  let code = []
  const last = (tag) => {
    const node = nodes.at(-1)
    if (node && node.localName === tag) return node
    nodes.push(make(tag, {}))
    return nodes.at(-1)
  }
  const flush = () => {
    if (code.length) nodes.push(make("pre", {}, code.join("\n")))
    code = []
    if (!paragraph.length) return
    const lines = paragraph.map((one) => one.text.trim())
    const tag = containerOf(paragraph[0].marker)
    if (tag === "p" && isTable(lines)) nodes.push(table(lines))
    else if (tag === "p") nodes.push(make("p", {}, ...inline(lines.join("\n"))))
    else last(tag).append(make(tag === "blockquote" ? "p" : "li", {}, ...inline(lines.join("\n"))))
    paragraph = []
  }
  for (const block of readBlocks(text)) {
    if (block.kind === "text") {
      if (block.isFirst || block.marker || code.length) flush()
      paragraph.push(block)
      continue
    }
    if (block.kind === "code") {
      if (paragraph.length) flush()
      if (block.text) code.push(block.text)
      continue
    }
    flush()
    if (block.kind === "heading") nodes.push(make(block.level < 4 ? "h3" : "h4", {}, ...inline(block.text)))
    else if (block.kind === "rule") nodes.push(make("hr", {}))
  }
  flush()
  return nodes
}
