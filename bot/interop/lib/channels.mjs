// A channel of every kind, each of a platform that cannot be reached: what a peer does not play itself. Nothing of
// that may hold up the channel that is looked at.

const nowhere = 'http://127.0.0.1:9';
const secret = 'whsec_' + Buffer.from('interop-elsewhere-0123456789abc').toString('base64');
const dingtalk = { clientId: 'elsewhere', clientSecret: 'elsewhere-secret', apiBase: nowhere };

export const elsewhere = {
  other: { kind: 'webhook', secret, replyUrl: `${nowhere}/replies`, replySecret: secret },
  wecom: { kind: 'wecom', mode: 'socket', botId: 'elsewhere', secret: 'elsewhere-secret', socketBase: 'ws://127.0.0.1:9' },
  push: { kind: 'wecom-push', key: 'elsewhere-key', apiBase: nowhere },
  ding: { kind: 'dingtalk', mode: 'stream', ...dingtalk, socketBase: 'ws://127.0.0.1:9' },
  robot: { kind: 'dingtalk-push', accessToken: 'elsewhere-token', secret: 'SECelsewhere', apiBase: nowhere },
  fei: {
    kind: 'feishu',
    appId: 'cli_elsewhere',
    appSecret: 'elsewhere-secret',
    encryptKey: 'elsewhere-key',
    verificationToken: 'elsewhere-token',
    apiBase: nowhere,
  },
  bot: { kind: 'feishu-push', key: 'elsewhere-key-0123', secret: 'elsewhere-secret', apiBase: nowhere },
  qq: { kind: 'onebot', mode: 'reverse', accessToken: 'elsewhere-token' },
  qqbot: { kind: 'qq', appId: '102000009', secret: 'ElsewhereSecret0', apiBase: nowhere },
};
