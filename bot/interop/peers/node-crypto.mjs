// The signatures for which no platform has a client of its own: DingTalk's and OneBot's over HTTP, and those of the
// custom robots. Node's crypto makes them, after the platforms' documents; /hook/ding and /hook/qq take them.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { api, post } from '../lib/api.mjs';
import { certifies } from '../lib/fixtures.mjs';
import { onlyFixtures, peer } from '../lib/peer.mjs';
import { adminToken, xuewei } from '../lib/processes.mjs';
import { group, question, quote, quotes } from '../lib/question.mjs';

const dingtalk = (secret, timestamp) =>
  createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
// Key and message change places.
const feishu = (secret, timestamp) => createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');
const onebot = (secret, body) => 'sha1=' + createHmac('sha1', secret).update(body).digest('hex');

function accepts(fixture) {
  const { app_secret, secret, timestamp, sign, sign_base64, sign_urlencoded, raw_body } = fixture;
  if (fixture['X-Signature']) {
    assert.equal(onebot(secret, raw_body), fixture['X-Signature']);
  } else if (app_secret) {
    assert.equal(dingtalk(app_secret, timestamp), sign);
  } else if (sign_base64) {
    assert.equal(dingtalk(secret, timestamp), sign_base64);
    assert.equal(encodeURIComponent(sign_base64), sign_urlencoded);
  } else if (secret && timestamp && sign) {
    assert.equal(feishu(secret, timestamp), sign);
  } else {
    return false;
  }
  return true;
}

const pushes = ['/robot/send', '/open-apis/bot/v2/hook/interop-key-0123', '/cgi-bin/webhook/send'];
const robotSecret = 'SECinteropDingtalkRobot';
const botSecret = 'SECinteropFeishuBot';

await peer('node:crypto', async ({ proves, ends }) => {
  for (const platform of ['dingtalk', 'feishu', 'onebot']) {
    await certifies(proves, platform, ({ value }) => accepts(value));
  }
  if (onlyFixtures) {
    return;
  }
  const platform = ends(
    await api(({ path, query, headers, body }) => {
      if (pushes.includes(path)) {
        return { json: { errcode: 0, errmsg: 'ok', code: 0, msg: 'success' } };
      }
      if (path === '/robot/sendBySession') {
        return { json: query.get('session') === 's1' ? { errcode: 0, errmsg: 'ok' } : { errcode: 300001 } };
      }
      if (headers.authorization !== 'Bearer interop-api-token') {
        return { status: headers.authorization ? 403 : 401 };
      }
      const sends = path === '/send_group_msg' && Array.isArray(JSON.parse(body).message);
      return { json: sends ? { status: 'ok', retcode: 0, data: { message_id: -7 } } : { status: 'failed', retcode: 1404 } };
    }),
  );
  const clientSecret = 'interop-app-secret-0001';
  const urlKey = 'interop-url-key-0123456789';
  const secret = 'interop-onebot-secret';
  const server = ends(
    await xuewei({
      ding: { kind: 'dingtalk', mode: 'webhook', clientId: 'dinginterop1', clientSecret, urlKey, apiBase: platform.url },
      qq: { kind: 'onebot', mode: 'http', secret, accessToken: 'interop-api-token', apiBase: platform.url },
      robot: { kind: 'dingtalk-push', accessToken: 'robot-token', secret: robotSecret, apiBase: platform.url },
      bot: { kind: 'feishu-push', key: 'interop-key-0123', secret: botSecret, apiBase: platform.url },
      push: { kind: 'wecom-push', key: 'push-key', apiBase: platform.url },
    }),
  );

  await proves('a DingTalk callback that it signs is answered with a quote; others are refused', async () => {
    const now = Date.now();
    const body = JSON.stringify({
      conversationId: 'cid1==',
      conversationType: '2',
      conversationTitle: group,
      msgId: 'msg1==',
      msgtype: 'text',
      text: { content: ` ${question}` },
      senderId: '$:LWCP_v1:$c2Vu',
      senderNick: '张三',
      senderStaffId: 'staff1',
      chatbotUserId: '$:LWCP_v1:$Ym90',
      robotCode: 'dinginterop1',
      isInAtList: true,
      atUsers: [{ dingtalkId: '$:LWCP_v1:$Ym90' }],
      createAt: now,
      sessionWebhook: `${platform.url}/robot/sendBySession?session=s1`,
      sessionWebhookExpiredTime: now + 5400000,
    });
    const hook = `${server.url}/hook/ding`;
    const signed = (at) => ({ timestamp: String(at), sign: dingtalk(clientSecret, at) });
    for (const [url, headers] of [
      [hook, signed(now)],
      [`${hook}?key=${urlKey}`, signed(now - 2 * 3600000)],
      [`${hook}?key=${urlKey}`, { ...signed(now), timestamp: String(now - 1) }],
      [`${hook}?key=${urlKey}`, {}],
    ]) {
      const { status } = await post(url, body, headers);
      assert.ok(status >= 400 && status < 500, `answered ${status}`);
    }
    assert.equal((await post(`${hook}?key=${urlKey}`, body, signed(now))).status, 200);
    const call = await platform.call('the reply', 15, ({ path }) => path === '/robot/sendBySession');
    quotes(JSON.parse(call.body).markdown.text);
  });
  await proves('a OneBot event that it signs is answered with 204, then with a quote; others are refused', async () => {
    const event = {
      time: Math.floor(Date.now() / 1000),
      self_id: 10001000,
      post_type: 'message',
      message_type: 'group',
      sub_type: 'normal',
      message_id: -1284563,
      group_id: 987654321,
      user_id: 12345678,
      message: [
        { type: 'at', data: { qq: '10001000' } },
        { type: 'text', data: { text: ` ${question}` } },
      ],
      raw_message: `[CQ:at,qq=10001000] ${question}`,
      font: 0,
      sender: { user_id: 12345678, nickname: '张三', card: '', role: 'member' },
    };
    const hook = `${server.url}/hook/qq`;
    const body = JSON.stringify(event);
    const headers = { 'x-self-id': '10001000', 'x-signature': onebot(secret, body) };
    for (const wrong of [{ 'x-self-id': '10001000' }, { ...headers, 'x-signature': onebot('another', body) }]) {
      const { status } = await post(hook, body, wrong);
      assert.ok(status >= 400 && status < 500, `answered ${status}`);
    }
    const answer = await post(hook, body, headers);
    assert.equal(answer.status, 204);
    assert.equal(answer.body, '');
    const call = await platform.call('the reply', 15, ({ path, body }) => path === '/send_group_msg' && body.includes(quote));
    assert.equal(String(JSON.parse(call.body).group_id), '987654321');
  });
  await proves('it makes the same signatures as the pushes of a notice by the group robots', async () => {
    const text = '明天下午三点开支委会。';
    for (const channel of ['robot', 'bot', 'push']) {
      const notice = JSON.stringify({ channel, room: '', text });
      const answer = await post(`${server.url}/api/notices`, notice, { authorization: `Bearer ${adminToken}` });
      assert.equal(answer.status, 202, answer.body);
    }
    const sent = (path) => platform.call(`the push to ${path}`, 15, (call) => call.path === path);
    const [robot, bot, push] = [await sent(pushes[0]), await sent(pushes[1]), await sent(pushes[2])];
    assert.equal(robot.query.get('access_token'), 'robot-token');
    assert.equal(robot.query.get('sign'), dingtalk(robotSecret, robot.query.get('timestamp')));
    const { timestamp, sign } = JSON.parse(bot.body);
    assert.equal(sign, feishu(botSecret, timestamp));
    assert.equal(push.query.get('key'), 'push-key');
    for (const { body } of [robot, bot, push]) {
      assert.ok(body.includes(text), `not the notice: ${body}`);
    }
  });
});
