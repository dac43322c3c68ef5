// The fixtures of the tests, which a peer certifies by accepting them.
//
// A fixture is a JSON file below bot/src/test/resources/io/xuewei/bot/channel/PLATFORM, or one of the
// `vectors` in such a file. The file says by whom it was certified; "none" or "nobody" when no peer can.

import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/test/resources/io/xuewei/bot/channel/', import.meta.url));

export const platforms = () =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

// All of a platform as {name, by, value}.
export function fixturesOf(platform) {
  let files;
  try {
    files = readdirSync(join(folder, platform)).filter((file) => file.endsWith('.json'));
  } catch {
    return [];
  }
  return files.sort().flatMap((file) => {
    const name = `${platform}/${basename(file, '.json')}`;
    const value = JSON.parse(readFileSync(join(folder, platform, file), 'utf8'));
    const by = value.certifiedBy ?? value.certified_by ?? '';
    const several = Object.entries(value.vectors ?? {}).map(([key, one]) => ({ name: `${name}#${key}`, by, value: one }));
    return value.vectors ? several : [{ name, by, value }];
  });
}

// Whether no peer can certify it, by its own word.
export const isOnItsOwn = ({ by }) => /^(none|nobody)\b/.test(by);

// Lets a peer look at the fixtures of its platform. accept gets {name, value} and returns whether it is one
// for this peer; it throws when the peer does not accept it.
export function certifies(proves, platform, accept) {
  return proves(`it accepts the fixtures of ${platform}`, async () => {
    const fixtures = [];
    for (const fixture of fixturesOf(platform)) {
      try {
        if (await accept(fixture)) {
          fixtures.push(fixture.name);
        }
      } catch (error) {
        throw new Error(`${fixture.name}: ${error.message}`, { cause: error });
      }
    }
    return { note: String(fixtures.length), fixtures };
  });
}
