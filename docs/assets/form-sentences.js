/* What an editor is told of a problem, word for word as `bbp revisar` says it (rendering/desk/problem_report.py). */

const BRACES = { "{{": "{", "}}": "}" }

/* The sentence with its {placeholders} filled; doubled braces are single ones. */
const fill = (text, values) => text.replace(/\{\{|\}\}|\{(\w+)\}/g, (whole, key) => BRACES[whole] || values[key])

/* What was typed, on one line and without signs that cannot be printed. */
const printable = (text) => text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, " ").split(" ").filter(Boolean).join(" ")

/* [what is wrong, what to do about it]; `words` is {problems, did_you_mean, lists}. */
export function tell({ code, values }, words) {
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, printable(value)]))
  if (shown.register) shown.list = words.lists[shown.register]
  const { what, remedy } = words.problems[code]
  const [said, toDo] = [fill(what, shown), fill(remedy, shown)]
  const { suggestion } = shown
  if (!suggestion || toDo.includes(`${suggestion}»`)) return [said, toDo]
  return [`${said} ${fill(words.did_you_mean, { suggestion })}`, toDo]
}
