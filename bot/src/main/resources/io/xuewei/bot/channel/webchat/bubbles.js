// Bubbles and quote cards. Everything that came from somebody is set as text, never as markup.

export function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function avatar(name, bot) {
  const sum = Array.from(name).reduce((total, letter) => total + letter.codePointAt(0), 0);
  const made = element("span", "avatar " + (bot ? "bot" : "c" + (sum % 5)), Array.from(name).slice(-1)[0]);
  made.setAttribute("aria-hidden", "true");
  return made;
}

// One line of the transcript as a list item.
export function bubble(line, room) {
  const item = element("li", "line");
  item.dataset.id = line.id;
  item.dataset.sender = line.bot ? "" : line.sender;
  const said = element("div", "said");
  said.append(who(line, room), ...body(line, room));
  item.append(avatar(line.sender, line.bot), said);
  return item;
}

function who(line, room) {
  const made = element("div", "who");
  const time = new Date(line.at).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" });
  const quote = element("button", "", "引用");
  quote.type = "button";
  quote.setAttribute("aria-label", "引用" + line.sender + "的这条消息");
  quote.addEventListener("click", () => room.onQuote(line));
  const asker = line.inReplyTo && room.senderOf(line.inReplyTo);
  made.append(element("span", "", line.sender), element("time", "", time));
  if (asker) made.append(element("span", "", "回复 " + asker));
  made.append(quote);
  return made;
}

// Text and cards in the order of the reply. A card stands where the text has its quote; what follows the quotes of one
// document, such as that it has been replaced, is noted on their cards.
function body(line, room) {
  const parts = [];
  const say = (text, citation) => {
    if (text.trim() === "") return;
    if (citation) cardsOf(parts, citation).forEach((card) => card.append(element("span", "card-note", text.trim())));
    else parts.push(textBubble(text.trim(), null, room));
  };
  let rest = line.text;
  let last = null;
  for (const citation of line.citations) {
    const place = quotePlace(rest, citation) ?? { from: rest.length, to: rest.length };
    say(rest.slice(0, place.from), last);
    rest = rest.slice(place.to);
    const made = card(citation, room);
    made.classList.toggle("follows", parts.at(-1)?.dataset.document === made.dataset.document);
    parts.push(made);
    last = citation;
  }
  say(rest, last);
  if (line.quoted && parts.length > 0) parts[0].prepend(element("span", "quoted", line.quoted));
  return parts;
}

function cardsOf(parts, citation) {
  return parts.filter((part) => part.dataset.document === citation.document.id && !part.querySelector(".card-note"));
}

// From the number before a quote, if it has one, to the next quote or the end of the line that names its document.
function quotePlace(text, citation) {
  const start = new RegExp("(^|\\n)(" + citation.n + "\\. )?[“「]").exec(text);
  if (!start) return null;
  const after = start.index + start[0].length;
  const next = text.slice(after).search(new RegExp("\\n" + (citation.n + 1) + "\\. [“「]"));
  // A citation in full has 〈〉 inside 《》.
  const title = citation.document.title;
  const source = Math.max(...[title, title.replaceAll("《", "〈").replaceAll("》", "〉")]
    .map((written) => text.indexOf("\n《" + written + "》", after)));
  if (next >= 0 && (source < 0 || after + next < source)) return { from: start.index, to: after + next };
  const end = source < 0 ? -1 : text.indexOf("\n", source + 1);
  return { from: start.index, to: end < 0 ? text.length : end };
}

function textBubble(text, quoted, room) {
  const made = element("div", "bubble");
  if (quoted) made.append(element("span", "quoted", quoted));
  for (const piece of text.split(/(@[\p{L}\p{N}_-]+)/u)) {
    const mention = piece.startsWith("@") && room.names().includes(piece.slice(1));
    made.append(mention ? element("span", "at-name", piece) : document.createTextNode(piece));
  }
  return made;
}

function card(citation, room) {
  const made = element("button", "card");
  made.type = "button";
  made.dataset.document = citation.document.id;
  const title = element("span", "card-title");
  title.append(element("b", "", String(citation.n)), element("span", "card-name", "《" + citation.document.title + "》"));
  const quote = element("span", "card-quote");
  quote.append(...masked(citation.quote, citation.masked));
  const more = element("span", "card-more");
  more.append(element("span", "", "看原文 ›"));
  if (citation.document.number) more.append(element("em", "card-number", citation.document.number));
  if (citation.masked) more.append(element("em", "card-masked", "原文有遮盖字"));
  made.append(title, path(citation.path, "card-path"), quote, more);
  made.addEventListener("click", () => room.onOpen(citation, made));
  return made;
}

// The words that somebody blanked out before the text came here, shown as such.
export function masked(text, has) {
  if (!has) return [document.createTextNode(text)];
  return text.split(/((?:X|×|ZZ|[*＊□■])+)/).map((piece, index) => {
    if (index % 2 === 0) return document.createTextNode(piece);
    const made = element("span", "blank", piece);
    made.title = "原文此处被遮盖";
    return made;
  });
}

export function path(steps, className) {
  const made = element("span", className);
  steps.forEach((step, index) => {
    if (index > 0) made.append(element("i", "", "›"));
    made.append(step);
  });
  return made;
}
