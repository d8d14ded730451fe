/* What is wrong with the text under the header: reading/body.py and reading/headings.py.

   readBody(text, headings, other, context) → [{code, values, line, isNotice}], lines counted from 0. `headings` are
   the titles of the original's language in their order, `other` those of the other language; `context.bodyLine` is the
   line of the file on which the body begins. */

import { closest } from "./form-closest.js"
import { findForbiddenHtml } from "./form-html.js"
import { readBlocks, readInline } from "./form-markdown.js"
import { isBlank, isFullAddress } from "./form-values.js"

const REQUIRED = 1 // the place of «Qué se hizo» among the sections
const GLUED = /^#{2,6}[^\s#]/
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):/
const RUNS_CODE = /^(javascript|data|vbscript):/i
const JUDGED_BEFORE = ["javascript", "data", "vbscript", "tel"]
const DOCUMENT = /^\.\.\/(?:\.\.\/(practicas|boletines)\/)?([^/]+)\/(?:es|pt)\.md(?:#.*)?$/
const PAGE = /^\.\.\/\.\.\/docs\/([^/]+)\.(?:es|pt)\.md(?:#.*)?$/
const MARKS = /[*_~`#>|\\[\]()!-]/g

class Reading {
  constructor() {
    this.problems = []
    this.sections = []
    this.opened = new Set()
  }
  report(line, code, values = {}) {
    this.problems.push({ line, code, values })
  }
  open(line, title, isMisdrawn) {
    this.sections.push({ line, title, isMisdrawn, hasContent: false })
  }
  content(line) {
    if (!this.sections.length) {
      this.report(line, "text-before-heading")
      this.sections.push({ line, title: null, isMisdrawn: true, hasContent: false })
    }
    this.sections.at(-1).hasContent = true
  }
}

const titleOf = (text) => text.replace(/[*_`]/g, "").split(/\s+/).join(" ").trim()

function takeHeading(reading, { level, text, depth, line }) {
  let code = ""
  if (level === 1) code = "level-one-heading"
  else if (level === 2 && depth) code = "nested-heading"
  else if (level !== 2 && !depth && !reading.sections.length) code = "heading-too-deep"
  if (code) reading.report(line, code, { text })
  if (code || level === 2) reading.open(line, titleOf(text), Boolean(code))
  else takeInline(reading, text, line, null)
  if (!code && level > 2 && !isBlank(text)) reading.content(line)
}

function judgeLink(reading, { target, label, kind }, line, context) {
  const isPicture = kind === "picture"
  if (isPicture && isBlank(label)) reading.report(line, "image-without-alt", { target })
  const unsafe = RUNS_CODE.exec(target.replace(/[\x00-\x20]/g, ""))
  if (unsafe) reading.report(line, "unsafe-link", { scheme: `${unsafe[1].toLowerCase()}:` })
  const [code, values] = faultOfTarget(target, isPicture, context)
  if (code) reading.report(line, code, { value: target, ...values })
}

function faultOfTarget(target, isPicture, context) {
  const scheme = SCHEME.exec(target)
  if (scheme) return faultOfAddress(target, scheme[1].toLowerCase(), isPicture)
  if (target.startsWith("#") || !target) return [target ? "" : "empty-link", {}]
  const document = DOCUMENT.exec(target)
  if (document) {
    const known = document[1] === "boletines" ? context.bulletins : context.practices
    const isKnown = !known || known.includes(document[2])
    return [isKnown ? "" : "link-to-nothing", { suggestion: isKnown ? "" : closest(document[2], known) }]
  }
  const page = PAGE.exec(target)
  if (page) return [!context.pages || context.pages.includes(page[1]) ? "" : "link-to-nothing", { suggestion: "" }]
  const name = decoded(target).replace(/^(?:\.\/)+/, "")
  if (context.attachments.includes(name)) return [isPicture && /\.pdf$/i.test(name) ? "image-suffix" : "", {}]
  const missing = isPicture ? "image-missing" : "link-to-nothing"
  const code = name.startsWith("..") || name.startsWith("/") ? "link-leaves-folder" : missing
  return [code, { suggestion: closest(name, context.attachments) }]
}

function decoded(target) {
  try {
    return decodeURIComponent(target)
  } catch (broken) {
    return target
  }
}

function faultOfAddress(target, scheme, isPicture) {
  if (JUDGED_BEFORE.includes(scheme)) return ["", {}]
  if (!["http", "https", "mailto"].includes(scheme)) return ["unsafe-link", { scheme: `${scheme}:` }]
  if (isPicture) return ["image-elsewhere", {}]
  if (scheme !== "mailto" && !isFullAddress(target)) return ["bad-url", {}]
  return [scheme === "http" ? "insecure-link" : "", {}]
}

/* The links, pictures and HTML of some lines of text; whatever is seen of it is content of the section. */
function takeInline(reading, text, line, context) {
  let rest = ""
  let last = 0
  for (const part of readInline(text)) {
    rest += text.slice(last, part.index)
    last = part.end
    const at = line + text.slice(0, part.index).split("\n").length - 1
    if (part.kind === "html") for (const [code, values] of findForbiddenHtml(part.text, reading.opened)) reading.report(at, code, values)
    else if (part.kind === "link" || part.kind === "picture") {
      if (context) judgeLink(reading, part, at, context)
      if (part.kind === "link" && /[[\]]/.test(part.label)) takeInline(reading, part.label, at, context)
      rest += "x"
    } else rest += "x"
  }
  return rest + text.slice(last)
}

function takeParagraph(reading, lines, context) {
  const first = lines[0].line
  const text = lines.map((one) => one.text).join("\n")
  const rest = takeInline(reading, text, first, context)
  for (const one of lines) {
    const glued = !one.depth && GLUED.exec(one.text.trimStart())
    if (!glued) continue
    reading.report(one.line, "heading-without-space", { text: one.text.trim() })
    reading.open(one.line, one.text.trim().replace(/^#+/, ""), true)
  }
  if (!isBlank(rest.replace(MARKS, ""))) reading.content(first)
}

function takeHtml(reading, lines) {
  const html = lines.map((one) => one.text.trimStart()).join("\n")
  for (const [code, values] of findForbiddenHtml(html, reading.opened)) reading.report(lines[0].line, code, values)
}

function takeBlocks(reading, text, context) {
  let paragraph = []
  let html = []
  const flush = () => {
    if (paragraph.length) takeParagraph(reading, paragraph, context)
    if (html.length) takeHtml(reading, html)
    paragraph = []
    html = []
  }
  for (const block of readBlocks(text)) {
    if (block.kind === "underline") {
      const title = paragraph.map((one) => one.text).join("\n")
      const { line } = paragraph[0]
      paragraph = []
      reading.report(line, "underlined-heading", { text: title.split("\n")[0].trim() })
      reading.open(line, titleOf(title), true)
      continue
    }
    if (block.kind === "text" && !(html.length && block.isFirst)) {
      if (block.isFirst || block.marker) flush()
      paragraph.push(block)
      continue
    }
    if (block.kind === "html" && block.goesOn) {
      html.push(block)
      continue
    }
    flush()
    if (block.kind === "text") paragraph.push(block)
    else if (block.kind === "html") html.push(block)
    else if (block.kind === "heading") takeHeading(reading, block)
    else if (block.kind === "code" && !isBlank(block.text)) reading.content(block.line)
  }
  flush()
}

function faultOfTitle({ title, line }, headings, other) {
  if (headings.includes(title)) return null
  if (other.includes(title)) {
    return { line, code: "heading-in-other-language", values: { heading: title, suggestion: headings[other.indexOf(title)] } }
  }
  const suggestion = closest(title, headings)
  if (suggestion) return { line, code: "misspelt-heading", values: { heading: title, suggestion } }
  return { line, code: "unknown-heading", values: { heading: title, allowed: headings.join(" · ") } }
}

function* orderFaults(known, headings, bodyLine) {
  const first = new Map()
  let last = -1
  for (const { title, line } of known) {
    const place = headings.indexOf(title)
    if (first.has(title)) {
      yield { line, code: "repeated-heading", values: { heading: title, first_line: String(first.get(title) + bodyLine) } }
    } else if (place < last) yield { line, code: "heading-order", values: { heading: title, before: headings[last] } }
    if (!first.has(title)) first.set(title, line)
    last = Math.max(last, place)
  }
}

function checkSections({ sections }, headings, other, bodyLine) {
  const drawn = sections.filter((section) => section.title && !section.isMisdrawn)
  const known = drawn.filter(({ title }) => headings.includes(title))
  const problems = drawn.map((section) => faultOfTitle(section, headings, other)).filter(Boolean)
  problems.push(...orderFaults(known, headings, bodyLine))
  for (const [place, section] of sections.entries()) {
    const isFollowed = sections[place + 1] && sections[place + 1].isMisdrawn
    const { title, line, hasContent, isMisdrawn } = section
    if (headings.includes(title) && !hasContent && !isMisdrawn && !isFollowed) {
      problems.push({ line, code: "empty-section", values: { heading: title } })
    }
    if (title === "" && !isMisdrawn) problems.push({ line, code: "untitled-heading", values: {} })
  }
  const meant = problems.map(({ values }) => values.suggestion || "")
  const titles = [...sections.map(({ title }) => title), ...meant]
  if (!titles.includes(headings[REQUIRED])) {
    problems.push({ line: 0, code: "missing-section", values: { heading: headings[REQUIRED] } })
  }
  return problems
}

export function readBody(text, headings, other, context) {
  const reading = new Reading()
  if (text.trim()) takeBlocks(reading, text, context)
  const problems = [...reading.problems, ...checkSections(reading, headings, other, context.bodyLine)]
  return problems.map((one) => ({ ...one, isNotice: one.code === "insecure-link" }))
}
