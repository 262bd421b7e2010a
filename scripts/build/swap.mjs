// What the build changes in a source has to be there: a source that was reworded must not silently stay as it is.

/**
 * @param {string} text
 * @param {readonly string[]} pair what is to be there, and what comes in its place
 */
export function swap(text, [from = '', to = '']) {
  if (!text.includes(from)) throw new Error(`The build looks for this and does not find it: ${from}`);
  return text.replace(from, () => to);
}
