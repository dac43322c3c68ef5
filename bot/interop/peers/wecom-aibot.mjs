// A WeCom bot's long connection: the official SDK subscribes at the stub gateway of the tests, is spoken to and
// answers, which certifies the gateway; then our server does the same at the same gateway.

import assert from 'node:assert/strict';
import sdk from '@wecom/aibot-node-sdk';
import { WebSocketServer } from 'ws';
import { certifies } from '../lib/fixtures.mjs';
import { onlyFixtures, peer } from '../lib/peer.mjs';
import { xuewei } from '../lib/processes.mjs';
import { question, quote, quotes } from '../lib/question.mjs';
import { stage } from '../lib/stubs.mjs';
import { resembles } from '../lib/shape.mjs';
import { pause, until } from '../lib/until.mjs';

const botId = 'interop-bot';
const secret = 'interop-bot-secret-1';
const logger = { debug: console.error, info: console.error, warn: console.error, error: console.error };

function client(wsUrl, secret) {
  const errors = [];
  const frames = [];
  const settings = { botId, secret, wsUrl, logger, heartbeatInterval: 500, maxAuthFailureAttempts: 0 };
  const client = new sdk.WSClient(settings);
  client.on('error', (error) => errors.push(error));
  client.on('message', (frame) => frames.push(frame));
  client.on('authenticated', () => (client.subscribed = true));
  client.connect();
  return Object.assign(client, { errors, frames, close: () => client.disconnect() });
}

// The frames: what it sends is of their shape, and it lives on what they answer.
async function accepts(forms) {
  if (!forms.subscribe || !forms.respond) {
    return false;
  }
  const frames = {};
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) =>
    socket.on('message', (text) => {
      const frame = JSON.parse(text);
      const acks = { aibot_subscribe: forms.subscribe_ack, aibot_respond_msg: forms.respond_ack, ping: forms.ping_ack };
      const ack = { ...(acks[frame.cmd] ?? forms.respond_ack), headers: frame.headers };
      frames[frame.cmd] = frame;
      socket.send(JSON.stringify(ack));
      if (frame.cmd === forms.subscribe.cmd) {
        socket.send(JSON.stringify(forms.callback));
      }
    }),
  );
  await until('the port', 5, () => server.address());
  const bot = client(`ws://127.0.0.1:${server.address().port}`, forms.subscribe.body.secret);
  try {
    const frame = await until('the message', 5, () => bot.frames[0]);
    const { id, content, finish } = forms.respond.body.stream;
    await bot.replyStream(frame, id, content, finish);
    await bot.sendMessage(forms.push.body.chatid, forms.push.body);
    for (const form of [forms.subscribe, forms.respond, forms.push, forms.ping]) {
      resembles(await until(form.cmd, 5, () => frames[form.cmd]), form, form.cmd);
    }
    assert.equal(frames.aibot_respond_msg.headers.req_id, forms.callback.headers.req_id);
  } finally {
    bot.disconnect();
    server.close();
  }
  return true;
}

await peer('@wecom/aibot-node-sdk', async ({ proves, ends }) => {
  await certifies(proves, 'wecom', ({ value }) => accepts(value));
  if (onlyFixtures) {
    return;
  }
  const gateway = ends(await stage('wecom', botId, secret));

  await proves('the stub gateway refuses it with another secret', async () => {
    const stranger = ends(client(gateway.url, 'another secret'));
    await until('the refusal', 5, () => stranger.errors.length > 0);
    assert.ok(!stranger.subscribed);
    stranger.disconnect();
  });
  const theirs = ends(client(gateway.url, secret));
  await proves('it subscribes at the stub gateway', () => until('its subscription', 5, () => theirs.subscribed));
  const frame = await proves('it is spoken to', async () => {
    gateway.says('c1', '今天谁值班');
    return until('the message', 5, () => theirs.frames[0]);
  });
  await proves('what it says is acknowledged: a stream in two frames, and a push', async () => {
    assert.equal(frame.body.msgtype, 'text');
    assert.ok(frame.body.text.content.includes('今天谁值班'));
    assert.equal((await theirs.replyStream(frame, 'st-1', '正在查…', false)).errcode, 0);
    assert.equal((await theirs.replyStream(frame, 'st-1', '李四值班', true)).errcode, 0);
    const push = { msgtype: 'markdown', markdown: { content: '**提醒**' } };
    assert.equal((await theirs.sendMessage(frame.body.chatid, push)).errcode, 0);
    await gateway.hears('the reply', 5, (said) => said.includes('李四值班'));
    await gateway.hears('the push', 5, (said) => said.includes('提醒'));
  });
  await proves('its pings are answered', async () => {
    await pause(2000);
    assert.ok(theirs.isConnected, 'it gave the connection up');
  });
  theirs.disconnect();

  ends(await xuewei({ wecom: { kind: 'wecom', mode: 'socket', botId, secret, socketBase: gateway.url } }));
  await proves('at the same gateway our server subscribes, and its answer quotes', async () => {
    quotes(await gateway.asks('c2', question, 20, (said) => said.includes(quote)));
    assert.deepEqual(gateway.complains(), []);
  });
  await proves('told the same once more, it answers no second time', async () => {
    gateway.says('c2', question);
    await pause(2000);
    assert.equal(gateway.heard().filter((said) => said.includes(quote)).length, 1);
  });
});
