/** Drawings of 24 × 24 in the colour of the text. @type {Record<string, string>} */
const paths = {
  undo: "M9 5 4 10l5 5M4.5 10H14a5.5 5.5 0 0 1 0 11h-3",
  redo: "m15 5 5 5-5 5M19.5 10H10a5.5 5.5 0 0 0 0 11h3",
  "row-add": "M4 4h16v6H4zM4 10v4M20 10v4M12 14v7M8.5 17.5h7",
  "row-delete": "M4 4h16v6H4zM9 15l6 6M15 15l-6 6",
  "row-up": "M4 14h16v6H4zM12 10V3m-4 4 4-4 4 4", "row-down": "M4 4h16v6H4zM12 14v7m-4-4 4 4 4-4",
  "executor-add": "M4 4h6v16H4zM14 12h7M17.5 8.5v7", "executor-left": "M14 4h6v16h-6zM10 12H3m4-4-4 4 4 4", "executor-right": "M4 4h6v16H4zM14 12h7m-4-4 4 4-4 4",
  "executor-delete": "M4 4h6v16H4zM14 9l6 6M20 9l-6 6", executor: "M4 4h16v16H4zM4 9h16M12 4v16",
  start: "M8 7h8a5 5 0 0 1 0 10H8A5 5 0 0 1 8 7z", end: "M8 7h8a5 5 0 0 1 0 10H8A5 5 0 0 1 8 7zM9.5 9.5l5 5M14.5 9.5l-5 5", process: "M3.5 7h17v10h-17z", decision: "M12 4l9 8-9 8-9-8z",
  link: "M4 6v12h13m-4-4 4 4-4 4", unlink: "M4 6v12h6M14 14l6 6M20 14l-6 6", joint: "M3 8h6v8H3zM15 8h6v8h-6zM9 12h6", fork: "M12 3v6M5 21v-6h14v6M12 9v6", loop: "M4 20V6h13m-4-4 4 4-4 4",
  trash: "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 10.5v6M13.5 10.5v6",
  find: "M11 4.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM16 16l4.5 4.5", search: "M11 4.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM16 16l4.5 4.5",
  paste: "M8 5H5v16h14V5h-3M9 3h6v4H9zM8 12h8M8 16h6", copy: "M8 8h12v12H8zM16 8V4H4v12h4", cut: "M6 6l12 12M18 6 6 18M4 19a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM16 19a2 2 0 1 0 4 0 2 2 0 0 0-4 0z",
  help: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .8-1 1.7M12 16.5v.3", keys: "M3 7h18v10H3zM7 10.5h.3M11 10.5h.3M15 10.5h.3M7.5 13.8h9", book: "M5 4h10a4 4 0 0 1 4 4v12H9a4 4 0 0 1-4-4zM5 16a4 4 0 0 1 4-4h10",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z", download: "M12 4v12m-5-5 5 5 5-5M4 18v2h16v-2", history: "M4 12a8 8 0 1 0 3-6.2L4 8M4 4v4h4M12 8v4.5l3 2", form: "M5 3h10l4 4v14H5zM15 3v4h4M8 12h8M8 16h8",
  "zoom-in": "M11 4.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM16 16l4.5 4.5M8 11h6M11 8v6", "zoom-out": "M11 4.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM16 16l4.5 4.5M8 11h6",
  fit: "M4 4v16M20 4v16M7 12h10m-3-3 3 3-3 3M10 9l-3 3 3 3", full: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5", people: "M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM3 20c0-4 2.5-6 6-6s6 2 6 6M15.5 5.4a3.5 3.5 0 0 1 0 6.2M17.5 14.5c2.3.8 3.5 2.6 3.5 5.5",
  findings: "M12 3.5 22 20H2zM12 10v4.5M12 17v.4", check: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8 12.5l2.8 2.8L16.2 9.5", error: "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.2v.4", warning: "M12 3.5 22 20H2zM12 10v4.5M12 17v.4", info: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v6M12 7.3v.4",
  chart: "M4 4h7v5H4zM13 15h7v5h-7zM7.5 9v8.5H13", emblem: "M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6z", pen: "M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4", menu: "M4 6h16M4 12h16M4 18h16", more: "M5 12h.01M12 12h.01M19 12h.01", list: "M4 6h16M4 12h16M4 18h10", next: "M6 9l6 6 6-6", tour: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM15.5 8.5l-2 5-5 2 2-5z",
};

/** An icon; where there is none of the name, an empty place. @param {string | undefined} name */
export function iconOf(name) {
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(ns, "path");
  path.setAttribute("d", paths[name ?? ""] ?? "");
  svg.append(path);
  return svg;
}

/** @param {string | undefined} name */
export const hasIcon = name => name !== undefined && name in paths;
