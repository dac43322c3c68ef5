// Feishu, with the official SDK: its event dispatcher takes the very requests that go to /hook/fei, and its client
// makes the calls that our server makes, against the same stub of the API.

import assert from 'node:assert/strict';
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import * as lark from '@larksuiteoapi/node-sdk';
import { api, post } from '../lib/api.mjs';
import { certifies } from '../lib/fixtures.mjs';
import { onlyFixtures, peer } from '../lib/peer.mjs';
import { xuewei } from '../lib/processes.mjs';
import { question, quotes } from '../lib/question.mjs';

const app = {
  appId: 'cli_a1b2c3d4e5f6a7b8',
  appSecret: 'interop-app-secret-0123456789abc',
  encryptKey: 'InteropEncryptKey-2026',
  verificationToken: 'interopVerifToken01',
};
const bot = 'ou_bot000000000000000000000000000001';
const quiet = { error: console.error, warn: console.error, info() {}, debug() {}, trace() {} };

// What Feishu posts: {"encrypt": iv and AES-256-CBC under SHA-256 of the key}, and a plain SHA-256 over it all.
function request(event) {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(app.encryptKey).digest(), iv);
  const encrypted = Buffer.concat([iv, cipher.update(JSON.stringify(event), 'utf8'), cipher.final()]);
  const body = JSON.stringify({ encrypt: encrypted.toString('base64') });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = '748523109';
  const signature = createHash('sha256').update(timestamp + nonce + app.encryptKey + body).digest('hex');
  return {
    body,
    headers: {
      'x-lark-request-timestamp': timestamp,
      'x-lark-request-nonce': nonce,
      'x-lark-signature': signature,
    },
  };
}

// The SDK's dispatcher behind HTTP; keeps the events that it accepts.
async function dispatcher(keys) {
  const events = [];
  const keep = (event) => void events.push(event);
  const handlers = { 'im.message.receive_v1': keep, 'card.action.trigger': keep };
  const handler = keys.legacyCards
    ? new lark.CardActionHandler({ ...keys, logger: quiet }, keep)
    : new lark.EventDispatcher({ ...keys, logger: quiet }).register(handlers);
  const server = createServer(lark.adaptDefault('/hook', handler, { autoChallenge: true }));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    events,
    url: `http://127.0.0.1:${server.address().port}/hook`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function message(text) {
  const now = String(Date.now());
  return {
    schema: '2.0',
    header: {
      event_id: randomBytes(16).toString('hex'),
      event_type: 'im.message.receive_v1',
      create_time: now,
      token: app.verificationToken,
      app_id: app.appId,
      tenant_key: '736588c9260f175d',
    },
    event: {
      sender: {
        sender_id: { open_id: 'ou_person1', union_id: 'on_person1', user_id: 'u1' },
        sender_type: 'user',
        tenant_key: '736588c9260f175d',
      },
      message: {
        message_id: 'om_interop1',
        create_time: now,
        chat_id: 'oc_interop1',
        chat_type: 'group',
        message_type: 'text',
        content: JSON.stringify({ text }),
        mentions: [{ key: '@_user_1', id: { open_id: bot, union_id: 'on_bot', user_id: '' }, name: '学委' }],
      },
    },
  };
}

function platform({ method, path, body, headers }) {
  if (path === '/open-apis/auth/v3/tenant_access_token/internal') {
    const asked = JSON.parse(body);
    const known = asked.app_id === app.appId && asked.app_secret === app.appSecret;
    return { json: known ? { code: 0, msg: 'ok', tenant_access_token: 't-1', expire: 7200 } : { code: 10003 } };
  }
  if (headers.authorization !== 'Bearer t-1') {
    return { status: 400, json: { code: 99991663, msg: 'Invalid access token for authorization.' } };
  }
  if (path === '/open-apis/bot/v3/info') {
    return { json: { code: 0, msg: 'ok', bot: { app_name: '学委', open_id: bot, activate_status: 2 } } };
  }
  const id = 'om_' + randomBytes(8).toString('hex');
  return method === 'POST' ? { json: { code: 0, msg: 'success', data: { message_id: id } } } : { status: 404 };
}

// What counts in a call.
function shape({ method, path, query, headers, body }) {
  const type = (headers['content-type'] ?? '').split(';')[0];
  return {
    method,
    path,
    query: [...query].sort(),
    authorization: headers.authorization,
    ...(method === 'POST' ? { type, body: JSON.parse(body) } : {}),
  };
}

// Runs a body through the SDK's handler; what it saw and answered.
async function handled(keys, body, headers) {
  const handler = await dispatcher(keys);
  try {
    const answer = await post(handler.url, body, headers);
    return { events: handler.events, answer: answer.body && JSON.parse(answer.body) };
  } finally {
    await handler.close();
  }
}

// A cipher text decrypts to its plain text; a request is answered, or reaches the handler.
async function accepts({ encrypt_key, verification_token, ...fixture }) {
  const cipher = fixture.encrypt ?? (encrypt_key && JSON.parse(fixture.raw_body).encrypt);
  if (cipher) {
    assert.equal(new lark.AESCipher(encrypt_key).decrypt(cipher), fixture.plaintext);
  }
  const keys = { encryptKey: encrypt_key, verificationToken: verification_token };
  if (fixture.headers) {
    const { events } = await handled(keys, fixture.raw_body, fixture.headers);
    assert.equal(events[0]?.event_id, JSON.parse(fixture.plaintext).header.event_id);
  } else if (fixture.expect?.body?.challenge) {
    assert.deepEqual((await handled(keys, fixture.raw_body)).answer, fixture.expect.body);
  } else if (fixture.schema) {
    assert.equal((await handled({}, JSON.stringify(fixture))).events[0]?.event_id, fixture.header.event_id);
  } else if (fixture['X-Lark-Signature']) {
    const headers = {
      'x-lark-request-timestamp': fixture.timestamp,
      'x-lark-request-nonce': fixture.nonce,
      'x-lark-signature': fixture['X-Lark-Signature'],
    };
    const { events } = await handled({ legacyCards: true, ...keys }, fixture.raw_body, headers);
    assert.equal(events[0]?.open_id, JSON.parse(fixture.raw_body).open_id);
  } else {
    return Boolean(cipher);
  }
  return true;
}

await peer('@larksuiteoapi/node-sdk', async ({ proves, ends }) => {
  await certifies(proves, 'feishu', ({ value }) => accepts(value));
  if (onlyFixtures) {
    return;
  }
  const feishu = ends(await api(platform));
  const server = ends(await xuewei({ fei: { kind: 'feishu', ...app, apiBase: feishu.url } }));
  const theirs = ends(await dispatcher(app));
  const hook = `${server.url}/hook/fei`;

  await proves('both answer its encrypted challenge', async () => {
    const challenge = { challenge: 'ajls384kdjx98XX', token: app.verificationToken, type: 'url_verification' };
    for (const url of [theirs.url, hook]) {
      const answer = await post(url, request(challenge).body);
      assert.equal(answer.status, 200);
      assert.equal(JSON.parse(answer.body).challenge, challenge.challenge);
    }
  });
  await proves('both refuse an event with another signature, and one without', async () => {
    const { body, headers } = request(message('@_user_1 ' + question));
    for (const wrong of [{ ...headers, 'x-lark-signature': '0'.repeat(64) }, {}]) {
      await post(theirs.url, body, wrong);
      assert.equal(theirs.events.length, 0);
      assert.equal((await post(hook, body, wrong)).status, 401);
    }
  });
  const event = message(`@_user_1 ${question}`);
  await proves('both take the same event, byte for byte', async () => {
    const { body, headers } = request(event);
    assert.equal((await post(theirs.url, body, headers)).status, 200);
    assert.equal(theirs.events[0].message.message_id, event.event.message.message_id);
    assert.equal((await post(hook, body, headers)).status, 200);
  });
  const path = `/open-apis/im/v1/messages/${event.event.message.message_id}/reply`;
  const reply = await proves('the reply quotes', async () => {
    const call = await feishu.call('the reply', 15, (one) => one.path === path);
    quotes(JSON.parse(call.body).content);
    return call;
  });
  await proves('its client makes the same calls: token, bot, reply', async () => {
    const ours = [...feishu.calls];
    const client = new lark.Client({ ...app, domain: feishu.url, logger: quiet });
    await client.request({ method: 'GET', url: '/open-apis/bot/v3/info' });
    const { uuid, msg_type, content } = JSON.parse(reply.body);
    assert.ok(uuid.length > 0 && uuid.length <= 50);
    const sent = await client.im.message.reply({
      path: { message_id: event.event.message.message_id },
      data: { uuid, msg_type, content },
    });
    assert.equal(sent.code, 0);
    const others = feishu.calls.slice(ours.length);
    for (const which of ['/open-apis/auth/v3/tenant_access_token/internal', '/open-apis/bot/v3/info', path]) {
      const our = ours.find((call) => call.path === which);
      assert.ok(our, `our server never called ${which}`);
      assert.deepEqual(shape(our), shape(others.find((call) => call.path === which)), which);
    }
  });
});
