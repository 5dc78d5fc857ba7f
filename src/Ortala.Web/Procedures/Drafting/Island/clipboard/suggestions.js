/** @param {import("../types").Editor} _e */
export default function (_e) { }
