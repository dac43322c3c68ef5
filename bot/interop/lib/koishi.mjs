// Koishi with its OneBot adapter and one bot, on a free port of loopback.

import { createRequire } from 'node:module';
import { freePort } from './ports.mjs';

const require = createRequire(import.meta.url);
const load = (name) => require(name).default;

export const selfId = '10001000';

// settings: of the adapter, such as {protocol: 'ws-reverse', token}. It listens at url + '/onebot'.
export async function koishi(settings) {
  const { Context } = require('koishi');
  const port = await freePort();
  const context = new Context();
  context.plugin(load('@koishijs/plugin-server'), { host: '127.0.0.1', port });
  // Without it the adapter waits for ever.
  context.plugin(load('@koishijs/plugin-http'));
  context.plugin(load('koishi-plugin-adapter-onebot'), { selfId, ...settings });
  const sessions = [];
  context.on('message', (session) => void sessions.push(session));
  await context.start();
  return {
    url: `http://127.0.0.1:${port}`,
    sessions,
    online: () => context.bots.some((bot) => bot.selfId === selfId && bot.status === 1),
    // Its own stop throws when a bot is connected; the process ends soon anyway.
    close() {},
  };
}
