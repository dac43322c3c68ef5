// Standard Webhooks, as any other chat tool would use them: the npm library signs what goes to /hook/other and
// verifies what comes to replyUrl.

import assert from 'node:assert/strict';
import { Webhook } from 'standardwebhooks';
import { api, post } from '../lib/api.mjs';
import { certifies } from '../lib/fixtures.mjs';
import { onlyFixtures, peer } from '../lib/peer.mjs';
import { xuewei } from '../lib/processes.mjs';
import { group, question, quotes } from '../lib/question.mjs';

const secret = 'whsec_' + Buffer.from('interop-in-0123456789abcdef0123').toString('base64');
const replySecret = 'whsec_' + Buffer.from('interop-out-0123456789abcdef012').toString('base64');

// A signature: is made again with each secret. The library checks the clock, so it does not verify old ones.
function accepts({ value }) {
  for (const secret of value.secrets ?? [value.secret]) {
    const at = new Date(value['webhook-timestamp'] * 1000);
    const signature = new Webhook(secret).sign(value['webhook-id'], at, value.raw_body);
    assert.ok(value['webhook-signature'].split(' ').includes(signature));
  }
  return true;
}

await peer('standardwebhooks', async ({ proves, ends }) => {
  await certifies(proves, 'webhook', accepts);
  if (onlyFixtures) {
    return;
  }
  let refuse = 1;
  const replies = ends(await api(() => ({ status: refuse-- > 0 ? 503 : 204 })));
  const server = ends(
    await xuewei({ other: { kind: 'webhook', secret, replyUrl: `${replies.url}/replies`, replySecret } }),
  );

  const now = new Date();
  const body = JSON.stringify({
    type: 'message.created',
    timestamp: now.toISOString(),
    data: {
      conversation: { id: 'room-1', kind: 'group', title: group },
      sender: { id: 'u-1', name: '张三', isBot: false },
      message: { id: 'm-1', text: `@学委 ${question}`, sentAt: now.toISOString(), mentionsBot: true, quoted: null },
    },
  });
  const signed = (key, id) => ({
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': new Webhook(key).sign(id, now, body),
  });
  const hook = `${server.url}/hook/other`;

  await proves('its signature is taken: 202, a repetition 200, another secret 401', async () => {
    assert.equal((await post(hook, body, signed(replySecret, 'msg_0'))).status, 401);
    assert.equal((await post(hook, body, signed(secret, 'msg_1'))).status, 202);
    assert.equal((await post(hook, body, signed(secret, 'msg_2'))).status, 200);
  });
  await proves('it verifies the reply; after a 503 it comes again under the same webhook-id', async () => {
    const call = await replies.call('the reply to come again', 25, ({ status }) => status === 204);
    assert.equal(call.headers['webhook-id'], replies.calls[0].headers['webhook-id']);
    const reply = new Webhook(replySecret).verify(call.body, call.headers);
    assert.equal(reply.type, 'message.reply');
    assert.equal(reply.data.inReplyTo, 'm-1');
    quotes(reply.data.text);
    quotes(reply.data.citations.map((citation) => citation.quote).join('\n'));
  });
});
