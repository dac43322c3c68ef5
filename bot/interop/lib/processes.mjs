// The two kinds of processes that a peer needs: the server as a user starts it, and a stub of a platform
// from the test classes. Each is ended by its own process id.

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { elsewhere } from './channels.mjs';
import { until } from './until.mjs';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

// Where a peer's data and logs go; kept until the next run, for a look at what went wrong.
const work = process.env.INTEROP_WORK ?? join(root, 'bot/target/interop/by-hand');

class Child {
  constructor(command, args, log, options) {
    mkdirSync(work, { recursive: true });
    this.lines = [];
    this.process = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
    const file = createWriteStream(join(work, log));
    this.process.stderr.pipe(file, { end: false });
    this.process.stdin.on('error', () => {});
    createInterface({ input: this.process.stdout }).on('line', (line) => {
      this.lines.push(line);
      file.write(line + '\n');
    });
    this.gone = new Promise((resolve) => {
      this.process.once('error', (error) => resolve(error));
      this.process.once('exit', (code, signal) => resolve(new Error(`${command} ended: ${code ?? signal}`)));
    });
    this.gone.then((how) => (this.over = how));
  }

  // The first line of its output that fits.
  line(fits, seconds, what) {
    return until(what, seconds, () => {
      const found = this.lines.find((line) => fits(line));
      if (found === undefined && this.over) {
        throw this.over;
      }
      return found;
    });
  }

  say(line) {
    this.process.stdin.write(line + '\n');
  }

  async close() {
    if (!this.over) {
      this.process.kill('SIGTERM');
      const stubborn = setTimeout(() => this.process.kill('SIGKILL'), 2500);
      await this.gone;
      clearTimeout(stubborn);
    }
  }
}

// Who names it may use the admins' HTTP interface of the server.
export const adminToken = 'interop-admin-token-0123456789';

// Starts `./xuewei serve` over the seeds with these channels, beside one of every other kind whose platform cannot
// be reached, and waits until it is ready.
//
//   const server = await xuewei({ other: { kind: 'webhook', … } });
//   await fetch(server.url + '/hook/other', …);
export async function xuewei(channels) {
  const data = join(work, 'data');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  // JSON is YAML.
  const config = { server: { adminToken }, name: '学委', index: { meaning: 'off' }, channels: { ...elsewhere, ...channels } };
  writeFileSync(join(data, 'xuewei.yaml'), JSON.stringify(config, null, 2));
  const child = new Child(join(root, 'xuewei'), ['serve', '--port', '0', '--data', data], 'server.log', {
    env: bare(),
  });
  try {
    const ready = 'Xuewei is ready at ';
    const line = await child.line((text) => text.startsWith(ready), 30, 'the server to be ready');
    child.url = line.slice(ready.length);
    return child;
  } catch (error) {
    await child.close();
    throw error;
  }
}

// Starts a main class of the test classes; it says what it has to say on stdout.
export function stub(main, ...args) {
  const flags = ['-XX:+UseSerialGC', '-Xmx128m', '-cp', process.env.INTEROP_CLASSPATH];
  return new Child(process.env.INTEROP_JAVA, [...flags, main, ...args], `${main.split('.').pop()}.log`, {
    env: bare(),
  });
}

// The environment without settings for another Xuewei.
function bare() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('XUEWEI_')));
}
