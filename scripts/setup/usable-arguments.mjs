// The arguments of a tool, or an end that names what is wrong with them and how the tool is run.
import { parseArgs } from 'node:util';

/** @param {string} fault @param {string} usage @returns {never} */
export function refuse(fault, usage) {
  console.error(`${fault}\n\n${usage}`);
  process.exit(2);
}

/**
 * @template {import('node:util').ParseArgsConfig} Config
 * @param {string} usage
 * @param {Config} config
 */
export function usableArguments(usage, config) {
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), usage);
  }
}

/** @param {string} name @param {string} value @param {string} usage */
export function countGiven(name, value, usage) {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  return refuse(`--${name} must be a count, not “${value}”.`, usage);
}
