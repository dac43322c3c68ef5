// What every peer's script begins with: it tells, line by line on stdout, what was proved.
//
//   await peer('standardwebhooks', async ({ proves, ends }) => { await proves('…', async () => {…}); });
//
// A line is one JSON object {peer, version, what, ok, note, fixtures}. The log goes to stderr. The script ends with 1
// when anything was not proved, also when it took longer than its 55 seconds; what it started is ended with it.

import { readFileSync, writeSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const SECONDS = 55;

// Some packages talk on stdout, where only results belong.
console.log = console.info = console.debug = console.error;

// Whether only the fixtures are to be looked at, without a server.
export const onlyFixtures = process.env.INTEROP_ONLY === 'fixtures';

// The version of an installed package, or of Node itself.
export function version(name) {
  if (name === 'node:crypto') {
    return process.versions.node;
  }
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(file), 'utf8')).version.replace(/^v/, '');
}

export async function peer(name, script) {
  const run = new Run(name);
  const late = setTimeout(() => run.end(new Error(`took longer than ${SECONDS} s`)), SECONDS * 1000);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, () => run.end(new Error(`ended by ${signal}`)));
  }
  process.on('uncaughtException', (error) => run.end(error));
  process.on('unhandledRejection', (error) => run.end(error));
  try {
    await script(run);
    clearTimeout(late);
    await run.end();
  } catch (error) {
    await run.end(error);
  }
}

class Run {
  constructor(name) {
    this.name = name;
    this.failed = false;
    this.under = null;
    this.open = [];
    this.proves = this.proves.bind(this);
    this.ends = this.ends.bind(this);
  }

  // Runs a step. What the body returns is handed on; a note in it is shown. When it throws, the step has
  // failed, and so has the script.
  async proves(what, body) {
    this.under = what;
    const result = await body();
    this.say(what, true, result?.note, result?.fixtures);
    this.under = null;
    return result;
  }

  // Something to be closed at the end, last opened first closed.
  ends(closeable) {
    this.open.push(closeable);
    return closeable;
  }

  say(what, ok, note = '', fixtures = []) {
    this.failed ||= !ok;
    const line = { peer: this.name, version: version(this.name), what, ok, note, fixtures };
    writeSync(1, JSON.stringify(line) + '\n');
  }

  async end(error) {
    if (this.ending) {
      return;
    }
    this.ending = true;
    if (error) {
      console.error(error);
      this.say(this.under ?? 'runs', false, String(error.message ?? error));
    }
    const hurry = setTimeout(() => process.exit(1), 4000);
    for (const closeable of this.open.reverse()) {
      try {
        await closeable.close();
      } catch (failure) {
        console.error(failure);
      }
    }
    clearTimeout(hurry);
    process.exit(this.failed ? 1 : 0);
  }
}
