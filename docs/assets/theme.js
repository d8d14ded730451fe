/* Light and dark. The buttons .bbp-theme say with aria-pressed whether the dark scheme is on. A choice is kept
   in this browser; while there is none, the system's preference rules. An inline script of the page sets the
   scheme before the first paint, with the same key and values. */
(function () {
  const KEY = "bbp.scheme"
  const buttons = document.querySelectorAll(".bbp-theme")
  const system = matchMedia("(prefers-color-scheme: dark)")

  const isDark = () => document.body.getAttribute("data-md-color-scheme") === "slate"

  function stored() {
    try {
      return localStorage.getItem(KEY)
    } catch (blocked) {
      return null
    }
  }

  function store(scheme) {
    try {
      localStorage.setItem(KEY, scheme)
    } catch (blocked) {
      // The choice then lasts as long as the page.
    }
  }

  function show(scheme) {
    document.body.setAttribute("data-md-color-scheme", scheme)
    for (const button of buttons) button.setAttribute("aria-pressed", String(isDark()))
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      show(isDark() ? "default" : "slate")
      store(isDark() ? "slate" : "default")
    })
  }
  system.addEventListener("change", () => {
    if (!stored()) show(system.matches ? "slate" : "default")
  })
  show(isDark() ? "slate" : "default")
})()
