// Menus close by Esc and by a click elsewhere. All of them work without.
const opened = () => document.querySelectorAll("details.menu[open]");
addEventListener("click", ({ target }) => opened().forEach((menu) => menu.contains(target) || (menu.open = false)));
addEventListener("keydown", ({ key }) => key === "Escape" && opened().forEach((menu) => {
  if (menu.contains(document.activeElement)) menu.firstElementChild.focus();
  menu.open = false;
}));
