/* From a verdict of fit-score.js to the sentence that says it. */

import { MATCH, MISMATCH, UNKNOWN } from "./fit-score.js"
import { say } from "./elements.js"
import { inSentence, sayNames } from "./sentences.js"

export const VERDICTS = [MATCH, MISMATCH, UNKNOWN]

/* The sentences of a kind of verdict, in the order of the criteria. `labels` is Map(kind → Map(code → label)). */
export const reasonsOf = (ranked, verdict, asked, labels, words) =>
  ranked.reasons
    .filter((reason) => reason.verdict === verdict)
    .map((reason) => sentenceOf(reason, asked, labels, words))

function sentenceOf(reason, asked, labels, words) {
  const { criterion, verdict, found } = reason
  const forms = words.reason[criterion]
  const names = (codes) => codes.map((code) => labels.get(criterion).get(code) || code)
  if (criterion === "evidence") return say(forms[verdict], { level: found[0], asked: asked.evidence })
  if (criterion === "size" || criterion === "cost") {
    return say(forms[reason.isNear ? "near" : verdict], { found: names(found).map(inSentence).join() })
  }
  return sentenceOfCodes(reason, forms, names)
}

/* What a practice also has and was not asked is part of the truth: an instrument that one may not use, say. */
function sentenceOfCodes({ verdict, common, others, found }, forms, names) {
  if (verdict === UNKNOWN) return forms.unknown
  const told = verdict === MATCH ? common : found
  const sentence = say(numbered(forms[verdict], told), { names: sayNames(names(told)) })
  if (verdict !== MATCH || !others.length || !forms.also) return sentence
  return `${sentence} ${say(numbered(forms.also, others), { names: sayNames(names(others)) })}`
}

const numbered = (forms, codes) => (codes.length === 1 ? forms.one : forms.other)
