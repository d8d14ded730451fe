/* The menu under 60em: its button opens and closes the list of sections below the header.
   Without this script the stylesheet shows the list and not the button. */
(function () {
  const button = document.querySelector(".bbp-menu")
  const menu = document.getElementById("bbp-nav")
  if (!button || !menu) return

  const isOpen = () => button.getAttribute("aria-expanded") === "true"

  function toggle(open) {
    button.setAttribute("aria-expanded", String(open))
    menu.classList.toggle("is-open", open)
  }

  button.addEventListener("click", () => {
    toggle(!isOpen())
    // Search and languages stand between the button and the menu: spare the keyboard that walk.
    if (isOpen()) menu.querySelector("a").focus()
  })

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return
    const wasInside = menu.contains(document.activeElement)
    toggle(false)
    if (wasInside) button.focus()
  })

  // A page taken from the browser's back cache comes back as it was left.
  window.addEventListener("pageshow", () => toggle(false))
})()
