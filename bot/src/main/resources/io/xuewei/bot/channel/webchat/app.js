import { bubble, element } from "./bubbles.js";
import { listen, newId, post } from "./line.js";
import { Mention } from "./mention.js";
import { Panel } from "./panel.js";

const QUESTIONS = ["三会一课多久开一次", "流动党员怎么管", "请病假算不算应到", "志愿服务有什么要求", "怎么服务新就业群体"];
const STATES = { on: "已连接", lost: "连接断开，正在重连…" };

const $ = (id) => document.getElementById(id);
const room = await (await fetch("/api/webchat")).json();
const lines = $("lines");
const text = $("text");
const panel = new Panel($("panel"));
let speaker = room.members[0];
let quoted = null;

const view = {
  names: () => [room.bot, ...room.members],
  senderOf: (id) => find(id)?.dataset.sender,
  onOpen: (citation, card) => panel.open(citation, card),
  onQuote: (line) => quote(line),
};
const people = () => [{ name: room.bot, bot: true }]
  .concat(room.members.filter((name) => name !== speaker).map((name) => ({ name, bot: false })));
const mention = new Mention(text, $("mentions"), people);

// ---- what is said

function add(line, className) {
  const scroll = $("scroll");
  const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;
  const made = bubble(line, view);
  if (className) made.classList.add(className);
  const old = find(line.id);
  if (old) old.replaceWith(made);
  else lines.append(made);
  while (lines.children.length > 500) lines.firstElementChild.remove();
  own(made);
  $("welcome").classList.add("small");
  if (atEnd || made.classList.contains("own")) scroll.scrollTop = scroll.scrollHeight;
  else $("newest").hidden = false;
  return made;
}

function find(id) {
  return Array.from(lines.children).find((item) => item.dataset.id === id);
}

function own(item) {
  item.classList.toggle("own", item.dataset.sender === speaker);
}

function reset() {
  Array.from(lines.children).forEach((item) => item.classList.contains("failed") || item.remove());
  $("welcome").classList.toggle("small", lines.children.length > 0);
}

// ---- saying something

async function say(words) {
  const message = {
    id: newId(),
    sender: { id: speaker, name: speaker },
    text: words,
    mentions: room.members.filter((name) => words.includes("@" + name)),
    quoted: quoted && quoted.text,
  };
  quote(null);
  await deliver(message);
}

async function deliver(message) {
  const line = { ...message, sender: message.sender.name, bot: false, at: new Date().toISOString(), citations: [] };
  const made = add(line, "pending");
  try {
    await post(room.channel, message);
    made.classList.remove("pending");
  } catch (error) {
    made.classList.replace("pending", "failed");
    made.querySelector(".said").append(trouble(error, message));
  }
}

function trouble(error, message) {
  const made = element("div", "trouble", "没有发出去。");
  const again = element("button", "", "重发");
  again.type = "button";
  again.addEventListener("click", () => deliver(message));
  made.title = error.message;
  made.append(again);
  return made;
}

function quote(line) {
  quoted = line;
  $("quoting").hidden = !line;
  $("quoting-text").textContent = line ? line.sender + ":" + line.text : "";
  if (line) text.focus();
}

function grow() {
  text.style.height = "auto";
  text.style.height = text.scrollHeight + 2 + "px";
  $("send").disabled = text.value.trim() === "";
}

// ---- the page

function speakers() {
  return room.members.map((name) => {
    const label = element("label");
    const input = element("input");
    Object.assign(input, { type: "radio", name: "speaker", value: name, checked: name === speaker });
    input.addEventListener("change", () => {
      speaker = name;
      Array.from(lines.children).forEach(own);
    });
    label.append(input, element("span", "", name));
    return label;
  });
}

function suggestions() {
  return QUESTIONS.map((question) => {
    const item = element("li");
    const button = element("button", "", question);
    button.type = "button";
    button.addEventListener("click", () => say("@" + room.bot + " " + question));
    item.append(button);
    return item;
  });
}

$("people").textContent = [room.bot, ...room.members].join("、");
document.title = room.bot + " · 演示群";
$("speakers").append(...speakers());
$("suggestions").append(...suggestions());
$("unquote").addEventListener("click", () => quote(null));
$("at").addEventListener("click", () => {
  text.focus();
  text.setRangeText("@", text.selectionStart, text.selectionEnd, "end");
  text.dispatchEvent(new Event("input"));
});
$("newest").addEventListener("click", () => {
  $("scroll").scrollTop = $("scroll").scrollHeight;
});
$("scroll").addEventListener("scroll", () => {
  const scroll = $("scroll");
  if (scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60) $("newest").hidden = true;
});
text.addEventListener("input", grow);
text.addEventListener("keydown", (event) => {
  if (mention.key(event) || event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    $("composer").requestSubmit();
  }
});
$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const words = text.value.trim();
  if (words === "") return;
  text.value = "";
  grow();
  mention.close();
  say(words);
});
grow();
listen({
  onLine: (line) => add(line),
  onReset: reset,
  onState: (state) => {
    $("state").textContent = STATES[state];
    $("state").classList.toggle("on", state === "on");
  },
});
