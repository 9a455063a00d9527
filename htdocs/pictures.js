// A photo of a phone is made smaller before it is sent: minutes less on a slow line, and shown it is smaller still. Forms work
// without.
const side = 2560, enough = 2e6; // pixels, bytes

async function smaller(file) {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size <= enough) return file;
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const paper = canvas.getContext("2d");
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const made = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  return made && made.size < file.size ? new File([made], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" }) : file;
}

// Each picture that is chosen has its description: of the first one the form's own field, of the others the same again, with the
// picture's name. Without any there is nothing to describe.
function describe(input) {
  const first = input.form?.querySelector("[name=alt]")?.closest(".field");
  if (!first) return;
  for (const field of input.form.querySelectorAll("[data-picture]")) field.remove();
  first.querySelector(".hint")?.remove(); // it says how to do this without a script
  const pictures = [...input.files].filter((file) => file.type.startsWith("image/"));
  first.hidden = !pictures.length && !first.querySelector(".error-text");
  let last = first;
  pictures.slice(1).forEach((file, at) => {
    const field = first.cloneNode(true), text = field.querySelector("input"), label = field.querySelector("label");
    field.querySelector(".error-text")?.remove();
    field.dataset.picture = at + 2;
    text.id = text.name = label.htmlFor = `alt-new-${at + 2}`;
    text.value = "";
    for (const said of ["aria-describedby", "aria-invalid"]) text.removeAttribute(said);
    label.append(` ${file.name}`);
    last.after(field);
    last = field;
  });
}
for (const input of document.querySelectorAll("[type=file]")) describe(input);

addEventListener("change", async ({ target }) => {
  if (target.type !== "file") return;
  describe(target);
  const chosen = [...target.files], files = new DataTransfer();
  for (const file of await Promise.all(chosen.map((file) => smaller(file).catch(() => file)))) files.items.add(file);
  if (chosen.some((file, at) => file !== target.files[at])) return; // chosen anew meanwhile
  target.files = files.files;
});
