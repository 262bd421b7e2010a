// Packages of Debian and Ubuntu, where this process may install them.
import { existsSync, readFileSync } from 'node:fs';
import { run } from './child.mjs';

export function canUseApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
}

/** @param {readonly string[]} args */
const apt = (args) =>
  run('apt-get', args, { seconds: 300, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });

export const updateLists = () => apt(['update', '-qq']);

/** @param {string} name */
export const install = (name) => apt(['install', '-y', '-qq', '--no-install-recommends', name]);
