/* Links that open a mail program (RFC 6068), as rendering/page/mailto.py makes them: line ends are CRLF. */

export function mailto(address, subject, body) {
  const to = encodeURIComponent(address).replaceAll("%40", "@")
  const lines = body.replaceAll("\n", "\r\n")
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`
}
