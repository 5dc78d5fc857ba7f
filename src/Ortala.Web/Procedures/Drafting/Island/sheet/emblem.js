import { h } from "../ui/dom.js";
/** @import { Editor } from "../types" */

/** Longest data: URI of an emblem; a sheet carries it in every file. */
const most = 200_000, side = 480;

/** Chooses, replaces or removes the picture of the emblem. @param {Editor} editor */
export async function openEmblem(editor) {
  const { store, t } = editor;
  const now = store.draft.identity.emblem ?? "";
  const input = h("input", { type: "file", accept: "image/png,image/jpeg", name: "file", id: "emblem-file", class: "form-control" });
  const body = h("div", {},
    now.startsWith("data:image/") && h("p", {}, h("img", { class: "emblem-now", src: now, alt: t({ id: "Lambang sekarang", en: "Emblem now" }) })),
    h("label", { class: "form-label", for: "emblem-file" }, t({ id: "Gambar PNG atau JPEG", en: "PNG or JPEG picture" })), input,
    h("p", { class: "form-text" }, t({ id: "Gambar besar dikecilkan di peramban ini sebelum disimpan.", en: "Large pictures are scaled down in this browser before they are stored." })));
  const answer = await editor.ask(t({ id: "Lambang", en: "Emblem" }), body, [
    ...now ? [{ value: "remove", label: t({ id: "Hapus lambang", en: "Remove emblem" }), danger: true }] : [],
    { value: "cancel", label: t({ id: "Batal", en: "Cancel" }) },
    { value: "set", label: t({ id: "Pakai gambar", en: "Use picture" }), primary: true },
  ]);
  if (answer?.value === "remove") set(editor, "");
  const file = input.files?.[0];
  if (answer?.value !== "set" || !file) return;
  const uri = await scaled(file).catch(() => null);
  if (uri === null) editor.say(t({ id: "Berkas itu bukan gambar PNG atau JPEG yang dapat dibaca.", en: "That file is no PNG or JPEG picture that can be read." }), { show: true });
  else set(editor, uri);
}

/** @param {Editor} editor @param {string} value */
function set(editor, value) {
  const was = editor.store.draft.identity.emblem ?? "";
  editor.store.perform([{ do: "setIdentity", field: "emblem", value, was }], { label: { id: "lambang", en: "emblem" } });
  editor.say(editor.t(value ? { id: "Lambang dipasang", en: "Emblem set" } : { id: "Lambang dihapus", en: "Emblem removed" }));
}

/** The picture as a data: URI, small enough to go with every sheet. @param {File} file */
async function scaled(file) {
  if (file.type !== "image/png" && file.type !== "image/jpeg") throw new Error("type");
  const picture = await createImageBitmap(file);
  for (let size = side; size >= 60; size = Math.floor(size * 0.7)) {
    const factor = Math.min(1, size / Math.max(picture.width, picture.height));
    const canvas = h("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * factor));
    canvas.height = Math.max(1, Math.round(picture.height * factor));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const uri = canvas.toDataURL(file.type, 0.9);
    if (uri.length <= most) return uri;
  }
  throw new Error("size");
}
