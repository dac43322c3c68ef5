// OneBot 11, with Koishi and its adapter: the fake QQ client of the tests dials Koishi first, as it would dial any
// bot; then the same fake dials our server.

import assert from 'node:assert/strict';
import { WebSocket } from 'ws';
import { certifies } from '../lib/fixtures.mjs';
import { koishi, selfId } from '../lib/koishi.mjs';
import { onlyFixtures, peer } from '../lib/peer.mjs';
import { xuewei } from '../lib/processes.mjs';
import { resembles } from '../lib/shape.mjs';
import { question, quote, quotes } from '../lib/question.mjs';
import { stage } from '../lib/stubs.mjs';
import { until } from '../lib/until.mjs';

const accessToken = 'interop-onebot-token';

const logins = { get_login_info: { user_id: Number(selfId), nickname: '学委' } };

// A program that dials Koishi, tells it an event and answers what it asks; what it is asked for at last.
async function exchange(bot, event, said) {
  const asked = [];
  const socket = new WebSocket(`${bot.url.replace('http', 'ws')}/onebot`, {
    headers: { 'x-self-id': selfId, 'x-client-role': 'Universal', authorization: `Bearer ${accessToken}` },
  });
  socket.on('message', (text) => {
    const { action, echo } = JSON.parse(text);
    asked.push(JSON.parse(text));
    const quoted = { message_id: -1, time: event.time, sender: event.sender, message: [], group_id: event.group_id };
    const data = logins[action] ?? { ...quoted, message_type: 'group' };
    socket.send(JSON.stringify({ status: 'ok', retcode: 0, data, echo }));
  });
  await until('Koishi to be online', 10, () => bot.online());
  socket.send(JSON.stringify(event));
  const session = await until('the message', 10, () => bot.sessions[0]);
  await session.send(said);
  const sent = await until('what it sends', 5, () => asked.find(({ action }) => action === 'send_group_msg'));
  socket.close();
  return { session, sent };
}

const group = (text) => ({
  time: Math.floor(Date.now() / 1000),
  self_id: Number(selfId),
  post_type: 'message',
  message_type: 'group',
  sub_type: 'normal',
  message_id: -1284563,
  group_id: 987654321,
  user_id: 12345678,
  message: [{ type: 'text', data: { text } }],
  raw_message: text,
  font: 0,
  sender: { user_id: 12345678, nickname: '张三', card: '三哥', role: 'member' },
});

// An event: Koishi sees the mention in it. An action: what Koishi sends is of its form.
async function accepts(fixture) {
  if (fixture.raw_body) {
    const { session } = await exchange(await koishi({ protocol: 'ws-reverse', token: accessToken }), JSON.parse(fixture.raw_body), '好');
    assert.ok(session.stripped.atSelf, 'it sees no mention');
    assert.equal(session.userId, String(JSON.parse(fixture.raw_body).user_id));
    return true;
  }
  if (fixture.action === 'send_group_msg') {
    const said = fixture.params.message
      .map(({ type, data }) => ({ reply: `<quote id="${data.id}"/>`, at: `<at id="${data.qq}"/>`, text: data.text })[type])
      .join('');
    const { sent } = await exchange(await koishi({ protocol: 'ws-reverse', token: accessToken }), group('好'), said);
    resembles(sent.params, fixture.params, 'params');
    const types = (message) => message.map(({ type }) => type);
    assert.deepEqual(types(sent.params.message), types(fixture.params.message));
    return true;
  }
  return false;
}

await peer('koishi', async ({ proves, ends }) => {
  await certifies(proves, 'onebot', ({ value }) => accepts(value));
  if (onlyFixtures) {
    return;
  }
  const bot = ends(await koishi({ protocol: 'ws-reverse', token: accessToken }));
  const fake = ends(await stage('onebot', `${bot.url.replace('http', 'ws')}/onebot`, accessToken));
  const session = await proves('the fake of the tests dials it, and it is spoken to', async () => {
    await until('the bot to be online', 10, () => bot.online());
    fake.says('4001', '今天谁值班');
    return until('the message', 10, () => bot.sessions[0]);
  });
  await proves('it sees the mention, and its reply arrives at the fake', async () => {
    assert.ok(session.stripped.atSelf, 'it sees no mention');
    assert.ok(session.stripped.content.includes('今天谁值班'));
    await session.send('李四值班');
    await fake.hears('the reply', 10, (said) => said.includes('李四值班'));
  });
  await fake.close();

  const server = ends(await xuewei({ qq: { kind: 'onebot', mode: 'reverse', accessToken } }));
  const other = ends(await stage('onebot', `${server.url.replace('http', 'ws')}/ws/qq`, accessToken));
  await proves('the same fake dials our server, and the answer quotes', async () => {
    other.says('4002', question);
    quotes(await other.hears('the answer', 20, (said) => said.includes(quote)));
  });
});
