// A password can be looked at, and a form that asks nothing more sends itself. All of it works without.
document.querySelectorAll("button.reveal").forEach((button) => {
  const field = button.form.querySelector("[type=password]");
  const words = [button.textContent, button.dataset.hide];
  const show = (shown) => {
    field.type = shown ? "text" : "password";
    button.textContent = words[Number(shown)];
  };
  button.hidden = false;
  button.addEventListener("click", () => show(field.type === "password"));
  button.form.addEventListener("submit", () => show(false)); // a browser keeps what was typed as text
});
document.querySelector("form[data-at-once]")?.requestSubmit();
