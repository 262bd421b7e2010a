// Programs that a script starts: each has a time limit, and none outlives the script.
import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
const hasGroups = process.platform !== 'win32';

/** @param {import('node:child_process').ChildProcess} child */
function kill(child) {
  if (child.pid === undefined) return;
  try {
    // Its own group: what it started itself ends with it.
    if (hasGroups) process.kill(-child.pid, 'SIGKILL');
    else spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

process.once('exit', () => running.forEach(kill));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
}

/**
 * @typedef {object} Ended
 * @property {boolean} isGood it ended by itself, with 0
 * @property {string} output what it printed, to either stream
 * @property {string} ending `exit code 1`, `killed after 300 s`, …
 */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ seconds: number, isShown?: boolean, env?: NodeJS.ProcessEnv, cwd?: string }} options
 * @returns {Promise<Ended>}
 */
export function run(program, args, { seconds, isShown = false, env = process.env, cwd }) {
  return new Promise((done) => {
    const child = spawn(program, args, { env, cwd, detached: hasGroups, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    let isLate = false;
    const limit = setTimeout(() => {
      isLate = true;
      kill(child);
    }, seconds * 1000);
    /** @param {string} ending @param {boolean} isGood */
    const end = (ending, isGood) => {
      clearTimeout(limit);
      // Whatever it left behind in its group goes as well.
      kill(child);
      running.delete(child);
      done({ isGood, output, ending });
    };
    for (const [stream, shown] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
        if (isShown) shown.write(chunk);
      });
    }
    child.once('error', (error) => end(error.message, false));
    child.once('close', (code, signal) =>
      end(isLate ? `killed after ${seconds} s` : (signal ?? `exit code ${code}`), code === 0 && !isLate),
    );
  });
}
