// A WeCom bot's webhook: @wecom/crypto encrypts and signs the callbacks to /hook/wecom and decrypts the stream
// that answers them; WecomCrypto of the official bot SDK reads the same.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { decrypt, encrypt, getSignature } from '@wecom/crypto';
import sdk from '@wecom/aibot-node-sdk';
import { api, post } from '../lib/api.mjs';
import { certifies } from '../lib/fixtures.mjs';
import { onlyFixtures, peer, version } from '../lib/peer.mjs';
import { xuewei } from '../lib/processes.mjs';
import { question, quotes } from '../lib/question.mjs';
import { pause } from '../lib/until.mjs';

const token = 'InteropToken2026';
const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const second = `with @wecom/aibot-node-sdk ${version('@wecom/aibot-node-sdk')}`;

function signed(encrypted) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomBytes(5).toString('hex');
  const msg_signature = getSignature(token, timestamp, nonce, encrypted);
  return new URLSearchParams({ msg_signature, timestamp, nonce });
}

// Posts a callback; the query may be bent first.
function callback(hook, event, bend = (query) => query) {
  const encrypted = encrypt(encodingAesKey, JSON.stringify(event), '', randomBytes(16));
  return post(`${hook}?${bend(signed(encrypted))}`, JSON.stringify({ encrypt: encrypted }));
}

// Reads a passive reply with both implementations.
function read(answer) {
  assert.equal(answer.status, 200);
  const reply = JSON.parse(answer.body);
  const { msgsignature, timestamp, nonce } = reply;
  assert.equal(msgsignature, getSignature(token, String(timestamp), nonce, reply.encrypt));
  const { message, id } = decrypt(encodingAesKey, reply.encrypt);
  assert.equal(id, '');
  const other = new sdk.WecomCrypto(token, encodingAesKey, '');
  assert.ok(other.verifySignature(msgsignature, String(timestamp), nonce, reply.encrypt));
  assert.equal(other.decrypt(reply.encrypt), message);
  return JSON.parse(message);
}

// A cipher text: decrypts to its plain text, is made again from it, and bears the right signature.
function accepts(fixture) {
  const { encrypt: cipher } = fixture.envelope ?? fixture;
  if (!cipher || !fixture.encodingAESKey) {
    return false;
  }
  const plain = fixture.plaintext ?? fixture.message;
  const receiver = fixture.receiveid ?? fixture.id ?? '';
  const { message, id, random } = decrypt(fixture.encodingAESKey, cipher);
  assert.equal(message, plain);
  assert.equal(id, receiver);
  assert.equal(random.toString('latin1'), fixture.random16 ?? fixture.random);
  assert.equal(encrypt(fixture.encodingAESKey, plain, receiver, random), cipher);
  const { msg_signature, msgsignature, timestamp, nonce } = { ...fixture, ...fixture.envelope };
  const signature = msg_signature ?? msgsignature;
  if (signature) {
    assert.equal(getSignature(fixture.token, String(timestamp), nonce, cipher), signature);
  }
  const other = new sdk.WecomCrypto(fixture.token ?? token, fixture.encodingAESKey, receiver);
  assert.equal(other.decrypt(cipher), plain);
  return true;
}

await peer('@wecom/crypto', async ({ proves, ends }) => {
  await certifies(proves, 'wecom', ({ value }) => accepts(value));
  if (onlyFixtures) {
    return;
  }
  const wecom = ends(await api(() => ({ json: { errcode: 0, errmsg: 'ok' } })));
  const channel = { kind: 'wecom', mode: 'webhook', token, encodingAesKey, apiBase: wecom.url };
  const server = ends(await xuewei({ wecom: channel }));
  const hook = `${server.url}/hook/wecom`;
  const base = { aibotid: 'aib1', chatid: 'wr1', chattype: 'group', from: { userid: 'zhangsan' } };
  const said = {
    ...base,
    msgid: 'm1',
    response_url: `${wecom.url}/cgi-bin/aibot/response?response_code=c1`,
    msgtype: 'text',
    text: { content: `@学委 ${question}` },
  };

  await proves('its handshake is answered with the plain text only', async () => {
    const shake = (plain) => {
      const echostr = encrypt(encodingAesKey, plain, '', randomBytes(16));
      return fetch(`${hook}?${signed(echostr)}&${new URLSearchParams({ echostr })}`);
    };
    const answer = await shake('6148721094337028');
    assert.equal(answer.status, 200);
    assert.equal(await answer.text(), '6148721094337028');
    assert.ok((await shake('{"msgid":"m0"}')).status >= 400, 'it decrypts captured callbacks');
  });
  await proves('a callback with another signature, or an old one, is refused', async () => {
    for (const [name, value] of [['msg_signature', '0'.repeat(40)], ['timestamp', '1767225600']]) {
      const answer = await callback(hook, said, (query) => (query.set(name, value), query));
      assert.ok(answer.status >= 400 && answer.status < 500, `answered ${answer.status}`);
    }
  });
  await proves(`it decrypts the stream, and the stream quotes (${second})`, async () => {
    let reply = read(await callback(hook, said));
    const id = reply.stream.id;
    let refreshes = 0;
    while (!reply.stream.finish && refreshes < 30) {
      await pause(500);
      refreshes++;
      reply = read(
        await callback(hook, { ...base, msgid: `refresh${refreshes}`, msgtype: 'stream', stream: { id } }),
      );
    }
    assert.equal(reply.msgtype, 'stream');
    assert.equal(reply.stream.id, id);
    assert.equal(reply.stream.finish, true);
    quotes(reply.stream.content);
    return { note: `${refreshes} refreshes` };
  });
  await proves('the same callback again gets the same stream, and nothing is said twice', async () => {
    const reply = read(await callback(hook, said));
    assert.equal(reply.stream.finish, true);
    quotes(reply.stream.content);
    assert.equal(wecom.calls.length, 0);
  });
  await proves('a stream that nobody knows, as after a restart, is ended', async () => {
    const unknown = { ...base, msgid: 'refresh-unknown', msgtype: 'stream', stream: { id: 'st-unknown' } };
    assert.equal(read(await callback(hook, unknown)).stream.finish, true);
  });
});
