// Following a pressed pointer: a click where it hardly moves, else a drag that Esc gives up.
/** @import { View } from "../types" */

const slack = 5;

/**
 * @param {View} view @param {PointerEvent} event
 * @param {{ start?(): boolean | void, move?(event: PointerEvent): void, drop?(event: PointerEvent): void, click?(event: PointerEvent): void, end?(): void }} on start: false gives it up.
 */
export function follow(view, event, on) {
  let dragging = false, given = false;
  const desk = /** @type {HTMLElement} */ (view.root.parentElement);
  const controller = new AbortController(), { signal } = controller;
  /** @type {PointerEvent} */
  let last = event;
  const clock = setInterval(() => { if (dragging) scroll(); }, 40);

  function close() {
    clearInterval(clock);
    controller.abort();
    view.root.classList.remove("dragging");
    if (dragging) on.end?.();
  }

  /** Near the edge the sheet moves on. */
  function scroll() {
    const box = desk.getBoundingClientRect(), edge = 36;
    const y = last.clientY < box.top + edge ? -14 : last.clientY > box.bottom - edge ? 14 : 0, x = last.clientX < box.left + edge ? -14 : last.clientX > box.right - edge ? 14 : 0;
    if (!x && !y) return;
    desk.scrollBy(x, y);
    on.move?.(last);
  }

  addEventListener("pointermove", e => {
    if (e.pointerId !== event.pointerId) return;
    last = e;
    if (!dragging && !given && Math.hypot(e.clientX - event.clientX, e.clientY - event.clientY) >= slack) {
      if (!on.move || on.start?.() === false) { given = true; return; }
      dragging = true;
      view.root.classList.add("dragging");
    }
    if (dragging) { on.move?.(e); e.stopPropagation(); }
  }, { signal, capture: true });
  addEventListener("pointerup", e => {
    if (e.pointerId !== event.pointerId) return;
    const dragged = dragging;
    close();
    if (dragged) on.drop?.(e);
    else if (!given) on.click?.(e);
  }, { signal });
  addEventListener("pointercancel", close, { signal });
  addEventListener("keydown", e => { if (e.key === "Escape" && dragging) { e.preventDefault(); e.stopPropagation(); close(); } }, { signal, capture: true });
}
