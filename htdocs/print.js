// The button that prints the page; without this script one prints by the browser's own menu.
for (const button of document.querySelectorAll("button.print")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
  for (const other of document.querySelectorAll(".by-menu")) other.hidden = true;
}
