/* Telephone numbers, identity numbers and personal mail addresses in a text, as reading/privacy.py finds them; both
   are tested on the same cases. [{index, code, value}] */

const W = "[\\p{L}\\p{N}_]"
const D = "\\p{Nd}"
const GAP = "[ .\\-/()\\u00a0]{0,2}"
/* A part of a pattern in which capitals do not matter, for browsers without (?i:…). */
const anyCase = (pattern) =>
  pattern.replace(/\\.(?:\{\w+\})?|\[[^\]]*\]|\p{L}/gu, (part) => {
    if (part.startsWith("\\")) return part
    if (part.startsWith("[")) return `[${part.slice(1, -1)}${part.slice(1, -1).toUpperCase()}]`
    return `[${part}${part.toUpperCase()}]`
  })

const MANY_DIGITS = new RegExp(`${D}(?:${GAP}${D}){5,}`, "gu")
const SHORTEST_TEXT = 7
const LONGEST_LABEL = 60
const REST_OF_WORD = /(?:[ ]?[-/]?[\p{L}\p{Nl}\p{No}_]*\)?){0,3}/uy
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"»”]+/giu
const DIALLING = new RegExp(`(?:wa\\.me/|whatsapp\\.com/send/?\\?phone=|tel:)\\+?(${D}{8,15})`, "giu")

const NUMBER = `\\(?\\+?${D}(?:${GAP}${D}){5,14}`
const COUNT_WORD = "(?:n\\.?\\s?[º°o]\\.?|nro\\.?|n[úu]m(?:ero)?\\.?)"
const LABEL =
  "tel[ée]fonos?|telefones?|tels?\\.?|tel[ée]f\\.?|fonos?|fones?|fax|cel(?:ular(?:es)?|\\.)?|m[óo]vil" +
  "|whats?app|wpp|zap|llam(?:ar|e|en|ando|adas?)|lig(?:ar|ue|uem|ando|ações)|telefonar"
const LINK_WORD = `(?:al?|ao?|para|o|no|el|es|é|de|contacto|contato|oficial|${COUNT_WORD})`
const LABELLED_PHONE = new RegExp(
  `(?<!${W})(?:${LABEL})(?!${W})[ \\t:.,/)\\-–]{0,3}(?:${LINK_WORD}[ \\t:.]{1,2}){0,3}(${NUMBER})(?!${D})`, "dgiu"
)
const INTERNATIONAL_PHONE = new RegExp(`(?<![\\p{L}\\p{N}_+])(\\+[ ]?${D}(?:${GAP}${D}){7,14})(?!${D})`, "dgu")
const AREA_PHONE = new RegExp(
  `(?<![\\p{L}\\p{N}_(])(\\(${D}{2,5}\\)[ ]?(?:9[ ])?${D}{3,5}[ .\\-]?${D}{4})(?!${D}|[.,]${D})`, "dgu"
)

const THOUSANDS =
  /^(?:\+? ?\p{Nd}{1,3}(?:\.\p{Nd}{3})+|\+ ?\p{Nd}{1,3}(?:[ \u00a0]\p{Nd}{3}){1,2}|[1-9][ \u00a0]\p{Nd}{3}[ \u00a0]\p{Nd}{3}|[1-9]\p{Nd}{0,2}[ \u00a0]\p{Nd}{3})$/u
const YEAR = `(?:1[89]|20)${D}${D}`
const DATE_OR_YEARS = new RegExp(
  `^(?:(?:\\(${D}+\\) ?)?\\(?${YEAR}\\)?(?: ?[-/ ] ?${YEAR})+|${D}{4}-${D}${D}-${D}${D}` +
    `|${D}{1,2}[-/.]${D}{1,2}[-/.]${D}{4})$`,
  "u"
)

const IDENTITY_LABEL = anyCase(
  "d\\.?n\\.?i\\.?|c\\.?p\\.?f\\.?|rut|cuil|c[ée]dulas?(?: de (?:identidade?|ciudadan[íi]a))?" +
    "|documentos?(?: (?:nacional )?de identidade?)?"
)
const IDENTITY = new RegExp(
  `(?<!${W})(?:(?:${IDENTITY_LABEL})|RUN|RG|C\\.? ?I\\.?)(?!${W})[ \\t:.,\\-–]{0,3}` +
    `(?:${anyCase(COUNT_WORD)}[ \\t:.]{0,2})?` +
    `(${D}{1,3}(?:\\.${D}{3}){2}(?:-?[0-9kK]{1,2})?|${D}{2}-${D}{7,8}-${D}|${D}{7,11}(?:-[0-9kK]{1,2})?)` +
    `(?!${W}|[.,]${D})`,
  "dgu"
)

const HOSTS =
  "gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|gmx|mail|zoho" +
  "|proton(?:mail)?|uol|bol|terra|ig|globo|globomail|r7|oi|zipmail|adinet|vera|fibertel|arnet|speedy" +
  "|ciudad|infovia|sinectis|vtr|entelchile|latinmail|cantv|hotmial|gmial"
const EMAIL = new RegExp(
  `(?<![\\p{L}\\p{N}_.+\\-])[\\p{L}\\p{N}_.+\\-]+\\s?(?:@|[(\\[]at[)\\]]|[(\\[]?(?<!${W})arroba(?!${W})[)\\]]?)\\s?(?:${HOSTS})` +
    `\\.(?:com|net|org|es|it|fr|de|pt|ar|br|uy|py|cl|bo|ve|co|me|eu)(?:\\.[a-z]{2})?(?![\\p{L}\\p{N}_\\-]|\\.${W})`,
  "giu"
)

function isAmountOrDate(number) {
  if (THOUSANDS.test(number) || DATE_OR_YEARS.test(number)) return true
  return /^\p{Nd}+$/u.test(number) && number.length < 7
}

/* [offset, text] around each long number that is neither a date nor years, on its line. */
function surroundings(text) {
  const found = []
  let last = 0
  for (const match of text.matchAll(MANY_DIGITS)) {
    if (DATE_OR_YEARS.test(match[0])) continue
    const lineStart = text.slice(0, match.index).lastIndexOf("\n") + 1
    const labelStart = text.slice(0, Math.max(match.index - LONGEST_LABEL, 0)).lastIndexOf(" ")
    const start = Math.max(lineStart, labelStart, last)
    last = match.index + match[0].length
    REST_OF_WORD.lastIndex = last
    const after = REST_OF_WORD.exec(text)
    found.push([start, text.slice(start, after ? last + after[0].length : last)])
  }
  return found
}

function* candidates(text) {
  for (const found of text.matchAll(DIALLING)) yield [found.index, "private-phone", found[0]]
  const unlinked = text.replace(ADDRESS, (address) => " ".repeat(address.length))
  for (const found of unlinked.matchAll(IDENTITY)) yield [found.indices[1][0], "private-identity-number", found[1]]
  for (const pattern of [LABELLED_PHONE, INTERNATIONAL_PHONE, AREA_PHONE]) {
    for (const found of unlinked.matchAll(pattern)) {
      if (!isAmountOrDate(found[1])) yield [found.indices[1][0], "private-phone", found[1]]
    }
  }
}

function* numbers(text, start) {
  const taken = []
  for (const [offset, code, value] of candidates(text)) {
    const end = offset + value.length
    if (taken.some(([from, to]) => offset < to && from < end)) continue
    taken.push([offset, end])
    yield { index: start + offset, code, value }
  }
}

export function findPrivateData(text) {
  const found = surroundings(text).flatMap(([start, part]) => [...numbers(part, start)])
  for (const match of text.matchAll(EMAIL)) {
    found.push({ index: match.index, code: "private-email", value: match[0] })
  }
  return found
}

/* Private data in the texts of a header, [[path, text], …] in the order of the file: they are searched together. */
export function findInTexts(texts) {
  const long = texts.filter(([, text]) => [...text].length >= SHORTEST_TEXT)
  const ends = []
  for (const [, text] of long) ends.push((ends.at(-1) || 0) + text.length + 1)
  return findPrivateData(long.map(([, text]) => text).join("\n")).map((datum) => {
    const place = ends.findIndex((end) => datum.index < end)
    return { ...datum, path: long[place][0] }
  })
}
