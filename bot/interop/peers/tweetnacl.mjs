// QQ's own platform, played with tweetnacl: it signs the events that go to /hook/qqbot with the key pair of the
// secret, and verifies what the validation (op 13) is answered with. The HTTP API is a stub here.

import assert from 'node:assert/strict';
import nacl from 'tweetnacl';
import { api, post } from '../lib/api.mjs';
import { certifies } from '../lib/fixtures.mjs';
import { onlyFixtures, peer } from '../lib/peer.mjs';
import { xuewei } from '../lib/processes.mjs';
import { question, quotes } from '../lib/question.mjs';

const secret = 'InteropSecret016';
const appId = '102000001';
const token = 'interop-token-1';

const utf8 = (text) => Buffer.from(text, 'utf8');
const keys = (text) => nacl.sign.keyPair.fromSeed(utf8(text.repeat(32)).subarray(0, 32));
const sign = (key, text) => Buffer.from(nacl.sign.detached(utf8(text), keys(key).secretKey)).toString('hex');
const verifies = (key, text, hex) =>
  nacl.sign.detached.verify(utf8(text), Buffer.from(hex, 'hex'), keys(key).publicKey);

// A signature: is made again from the secret, and verifies.
function accepts({ secret, ...fixture }) {
  if (fixture.public_key_hex) {
    assert.equal(Buffer.from(keys(secret).publicKey).toString('hex'), fixture.public_key_hex);
    return true;
  }
  const { event_ts, plain_token } = fixture.malicious_request?.d ?? fixture;
  const text = fixture.raw_body ? fixture.timestamp + fixture.raw_body : event_ts + plain_token;
  const signature = fixture.signature ?? fixture.must_not_return;
  if (!secret || !signature) {
    return false;
  }
  assert.equal(sign(secret, text), signature);
  assert.ok(verifies(secret, text, signature));
  return true;
}

await peer('tweetnacl', async ({ proves, ends }) => {
  await certifies(proves, 'qq', ({ value }) => accepts(value));
  if (onlyFixtures) {
    return;
  }
  const platform = ends(
    await api(({ method, path, body, headers }) => {
      if (method === 'POST' && path === '/app/getAppAccessToken') {
        const asked = JSON.parse(body);
        const known = asked.appId === appId && asked.clientSecret === secret;
        return known ? { json: { access_token: token, expires_in: '7200' } } : { status: 401 };
      }
      if (headers.authorization !== `QQBot ${token}`) {
        return { status: 401, json: { message: 'token invalid', code: 11244 } };
      }
      return { json: { id: 'ROBOT1.0_sent', timestamp: new Date().toISOString() } };
    }),
  );
  const server = ends(
    await xuewei({ qqbot: { kind: 'qq', appId, secret, apiBase: platform.url, tokenBase: platform.url } }),
  );
  const hook = `${server.url}/hook/qqbot`;
  const now = Math.floor(Date.now() / 1000);
  const headers = (body, at = now) => ({
    'x-bot-appid': appId,
    'x-signature-timestamp': String(at),
    'x-signature-ed25519': sign(secret, at + body),
  });
  const event = JSON.stringify({
    op: 0,
    id: 'GROUP_AT_MESSAGE_CREATE:interop1',
    t: 'GROUP_AT_MESSAGE_CREATE',
    d: {
      author: { id: 'MEMBER1', member_openid: 'MEMBER1' },
      content: ` ${question}`,
      group_id: 'GROUP1',
      group_openid: 'GROUP1',
      id: 'ROBOT1.0_interop1',
      timestamp: new Date(now * 1000).toISOString(),
    },
  });

  await proves('it verifies the signature of the validation (op 13)', async () => {
    const plain = 'Arq0D5A61EgUu4OxUvOp';
    const body = JSON.stringify({ op: 13, d: { plain_token: plain, event_ts: String(now) } });
    const answer = await post(hook, body, { 'x-bot-appid': appId });
    assert.equal(answer.status, 200);
    const { plain_token, signature } = JSON.parse(answer.body);
    assert.equal(plain_token, plain);
    assert.ok(verifies(secret, now + plain, signature));
  });
  await proves('a validation whose token is an event is not signed', async () => {
    const body = JSON.stringify({ op: 13, d: { plain_token: event, event_ts: String(now) } });
    const answer = await post(hook, body, { 'x-bot-appid': appId });
    assert.ok(answer.status >= 400 && answer.status < 500, `answered ${answer.status}`);
    assert.ok(!answer.body.includes(sign(secret, now + event)));
  });
  await proves('its signed event is taken and answered with op 12; a changed or old one is not', async () => {
    for (const [body, with_] of [
      [event.replace('MEMBER1', 'MEMBER2'), headers(event)],
      [event, headers(event, now - 3600)],
      [event, {}],
    ]) {
      const { status } = await post(hook, body, with_);
      assert.ok(status >= 400 && status < 500, `answered ${status}`);
    }
    const answer = await post(hook, event, headers(event));
    assert.equal(answer.status, 200);
    assert.deepEqual(JSON.parse(answer.body), { op: 12 });
  });
  await proves('the reply quotes, within the window of the message: msg_id, msg_seq 1', async () => {
    const call = await platform.call('the reply', 15, ({ path }) => path === '/v2/groups/GROUP1/messages');
    const reply = JSON.parse(call.body);
    assert.equal(call.headers.authorization, `QQBot ${token}`);
    assert.equal(reply.msg_type, 0);
    assert.equal(reply.msg_id, 'ROBOT1.0_interop1');
    assert.equal(reply.msg_seq, 1);
    quotes(reply.content);
  });
});
