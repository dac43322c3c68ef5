// DingTalk's stream mode: the official SDK connects to the stub gateway of the tests (its one address is fixed, so
// axios is told to go elsewhere), is spoken to, acknowledges and answers; then our server does the same there.

import assert from 'node:assert/strict';
import axios from 'axios';
import { DWClient } from 'dingtalk-stream';
import { WebSocketServer } from 'ws';
import { api } from '../lib/api.mjs';
import { certifies, fixturesOf } from '../lib/fixtures.mjs';
import { onlyFixtures, peer } from '../lib/peer.mjs';
import { xuewei } from '../lib/processes.mjs';
import { question, quote, quotes } from '../lib/question.mjs';
import { resembles } from '../lib/shape.mjs';
import { stage } from '../lib/stubs.mjs';
import { pause, until } from '../lib/until.mjs';

const clientId = 'dinginterop0001';
const clientSecret = 'interop-client-secret-1';
const topic = '/v1.0/im/bot/messages/get';

// Where the SDK is led to.
let platform;
axios.interceptors.request.use((config) => {
  config.url = config.url.replace('https://api.dingtalk.com', platform);
  assert.ok(new URL(config.url).hostname === '127.0.0.1', `it wanted to call ${config.url}`);
  return config;
});

// The SDK, connected; it acknowledges what it is told.
async function connected() {
  const frames = [];
  const client = new DWClient({ clientId, clientSecret, autoReconnect: false });
  client.registerCallbackListener(topic, (frame) => {
    frames.push(frame);
    client.socketCallBackResponse(frame.headers.messageId, {});
  });
  await client.connect();
  assert.ok(client.connected, 'it is not connected');
  return { frames, close: () => client.disconnect() };
}

// The frames and what is in them: it opens a connection, and answers as the fixture says.
async function accepts({ open_request, body }) {
  if (!open_request && !body?.conversationId) {
    return false;
  }
  const all = fixturesOf('dingtalk').map(({ value }) => value);
  const forms = all.find((value) => value.open_request);
  const told = JSON.stringify(body ?? all.find((value) => value.body?.conversationId).body);
  const answers = [];
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) => {
    socket.on('message', (text) => answers.push(JSON.parse(text)));
    socket.send(JSON.stringify(forms.ping));
    socket.send(JSON.stringify({ ...forms.callback, data: told }));
  });
  await until('the port', 5, () => server.address());
  const endpoint = `ws://127.0.0.1:${server.address().port}`;
  const gateway = await api(() => ({ json: { ...forms.open_response, endpoint } }));
  platform = gateway.url;
  const client = await connected();
  try {
    await until('both answers', 5, () => answers.length === 2);
    assert.deepEqual(answers, [forms.ping_ack, forms.callback_ack]);
    assert.equal(client.frames[0].data, told);
    const { localIp, ...asked } = { ...forms.open_request, subscriptions: [] };
    assert.equal(typeof localIp, 'string');
    resembles(JSON.parse(gateway.calls[0].body), asked, 'open_request');
  } finally {
    client.close();
    server.close();
    await gateway.close();
  }
  return true;
}

await peer('dingtalk-stream', async ({ proves, ends }) => {
  await certifies(proves, 'dingtalk', ({ value }) => accepts(value));
  if (onlyFixtures) {
    return;
  }
  const gateway = ends(await stage('dingtalk', clientId, clientSecret));
  platform = gateway.url;
  const client = await proves('it opens a connection at the stub gateway', async () => ends(await connected()));
  const data = await proves('it is spoken to, and its answers to ping and message are understood', async () => {
    gateway.says('c1', '今天谁值班');
    const frame = await until('the message', 5, () => client.frames[0]);
    const said = JSON.parse(frame.data);
    assert.equal(frame.type, 'CALLBACK');
    assert.equal(said.msgtype, 'text');
    assert.ok(said.text.content.includes('今天谁值班'));
    return said;
  });
  await proves('what it posts to the session address is taken', async () => {
    const markdown = { title: '值班', text: '李四值班' };
    const answer = await axios.post(data.sessionWebhook, { msgtype: 'markdown', markdown });
    assert.equal(answer.data.errcode, 0);
    await gateway.hears('the reply', 5, (said) => said.includes('李四值班'));
    assert.equal(client.frames.length, 1);
    assert.deepEqual(gateway.complains(), []);
  });
  client.close();

  const bases = { apiBase: gateway.url, sessionBase: gateway.url, socketBase: gateway.url.replace('http', 'ws') };
  ends(await xuewei({ ding: { kind: 'dingtalk', mode: 'stream', clientId, clientSecret, ...bases } }));
  await proves('at the same gateway our server connects, and its answer quotes', async () => {
    quotes(await gateway.asks('c2', question, 20, (said) => said.includes(quote)));
    assert.deepEqual(gateway.complains(), []);
  });
  await proves('told the same once more, it answers no second time', async () => {
    gateway.says('c2', question);
    await pause(2000);
    assert.equal(gateway.heard().filter((said) => said.includes(quote)).length, 1);
  });
});
