/** Pixels a point at 100 %. */
export const full = 96 / 72;
const least = 0.4 * full, most = 4 * full;

/**
 * Size of the sheet on the screen: fixed, or as wide as the desk.
 * @param {HTMLElement} desk @param {() => number} widest Width of the widest page in points. @param {(keep: number) => void} changed
 */
export function createScale(desk, widest, changed) {
  /** @type {number | "width"} */
  let mode = "width";
  let value = full;

  function fitting() {
    const style = getComputedStyle(desk);
    const room = desk.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    // A phone shows the sheet large enough to be read and is scrolled sideways.
    return Math.min(1.6 * full, Math.max(desk.clientWidth < 640 ? 0.62 * full : least, room / widest()));
  }

  /** @returns {boolean} Whether it changed. */
  function refit() {
    const next = mode === "width" ? fitting() : Math.min(most, Math.max(least, mode));
    if (Math.abs(next - value) < 0.0005) return false;
    value = next;
    return true;
  }

  new ResizeObserver(() => { if (mode === "width" && refit()) changed(value); }).observe(desk);

  return {
    get value() { return value; },
    get mode() { return mode; },
    refit,
    /** @param {number | "width"} next */
    set(next) {
      mode = next;
      if (refit()) changed(value);
    },
  };
}
