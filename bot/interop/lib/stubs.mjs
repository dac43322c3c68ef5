// The stubs of the tests (WecomGateway, DingtalkGateway, FakeOnebot) on a stage of their own: a process that says
// what it is told to and tells what it hears.

import { stub } from './processes.mjs';
import { until } from './until.mjs';

// platform: wecom, dingtalk or onebot; the rest is what Stage.java wants for it.
export async function stage(platform, ...args) {
  const child = stub('io.xuewei.bot.running.Stage', platform, ...args);
  try {
    child.url = (await child.line((line) => line.startsWith('ready '), 20, `the ${platform} stub`)).slice(6);
  } catch (error) {
    await child.close();
    throw error;
  }
  // A member of the group says something to the bot.
  child.says = (id, text) => child.say(`${id} ${text}`);
  // All that the bot has said, as members see it.
  child.heard = () => last('heard');
  // What it did that the platform would not understand.
  child.complains = () => last('complains');
  // The first thing the bot said that fits.
  child.hears = (what, seconds, fits) => until(what, seconds, () => alive() && child.heard().find(fits));
  // Says something until there is an answer that fits: as platforms do, again and again under the same id.
  child.asks = (id, text, seconds, fits) => {
    let next = 0;
    return until('the answer', seconds, () => {
      if (Date.now() > next) {
        child.says(id, text);
        next = Date.now() + 1000;
      }
      return alive() && child.heard().find(fits);
    });
  };
  return child;

  function last(verb) {
    const line = child.lines.findLast((text) => text.startsWith(`${verb} `));
    return line === undefined ? [] : JSON.parse(line.slice(verb.length + 1));
  }

  function alive() {
    if (child.over) {
      throw child.over;
    }
    return true;
  }
}
