import { element, masked, path } from "./bubbles.js";

// The side panel: a document's text with the quote marked and in view.
export class Panel {
  constructor(root) {
    this.root = root;
    this.card = null;
    const part = (name) => root.querySelector("#panel-" + name);
    this.title = part("title");
    this.meta = part("meta");
    this.path = part("path");
    this.note = part("note");
    this.text = part("text");
    part("close").addEventListener("click", () => this.close());
    root.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  async open(citation, card) {
    this.card?.classList.remove("open");
    this.card = card;
    card.classList.add("open");
    this.title.textContent = "《" + citation.document.title + "》";
    this.meta.textContent = "正在打开…";
    this.path.replaceChildren(...(citation.path.length > 0 ? [path(citation.path, "")] : []));
    this.note.textContent = card.querySelector(".card-note")?.textContent ?? "";
    this.text.replaceChildren();
    this.root.hidden = false;
    this.root.querySelector("#panel-close").focus();
    try {
      const response = await fetch("/api/documents/" + encodeURIComponent(citation.document.id));
      if (!response.ok) throw new Error("HTTP " + response.status);
      this.show(await response.json(), citation);
    } catch {
      this.meta.textContent = "打不开这份文件，请稍后再试。";
    }
  }

  show(found, citation) {
    const tags = [found.issuer, found.number, found.date, found.excerpt && "节选", found.sample && "示例文件"];
    this.meta.textContent = tags.filter(Boolean).join(" · ");
    // After a refresh of the library the text may have moved: then nothing is marked rather than something wrong.
    const here = found.text.slice(citation.start, citation.end) === citation.quote;
    const start = here ? citation.start : found.text.indexOf(citation.quote);
    const end = start < 0 ? start : start + citation.quote.length;
    this.text.replaceChildren(...paragraphs(found.text, { start, end, masked: citation.masked }));
    this.text.querySelector("mark")?.scrollIntoView({ block: "center" });
  }

  close() {
    this.root.hidden = true;
    this.card?.classList.remove("open");
    this.card?.focus();
  }
}

function paragraphs(text, quote) {
  const made = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") made.push(paragraph(line, quote.start - at, quote.end - at, quote.masked));
    at += line.length + 1;
  }
  return made;
}

function paragraph(line, start, end, isMasked) {
  const heading = line.length < 60 && /^\s*([一二三四五六七八九十]+、|第[一二三四五六七八九十百]+章)/.test(line);
  const made = element("p", heading ? "heading" : "");
  const from = Math.max(0, Math.min(line.length, start));
  const to = Math.max(0, Math.min(line.length, end));
  made.append(line.slice(0, from));
  if (to > from) {
    const mark = element("mark");
    mark.append(...masked(line.slice(from, to), isMasked));
    made.append(mark);
  }
  made.append(line.slice(Math.max(from, to)));
  return made;
}
