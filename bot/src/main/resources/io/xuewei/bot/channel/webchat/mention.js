import { avatar, element } from "./bubbles.js";

// The list that opens when one types @: arrow keys or mouse to choose, Enter or Tab to take, Escape to leave.
export class Mention {
  constructor(text, list, people) {
    this.text = text;
    this.list = list;
    this.people = people;
    this.shown = [];
    this.active = 0;
    text.addEventListener("input", () => this.update());
    text.addEventListener("click", () => this.update());
    text.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  get open() {
    return !this.list.hidden;
  }

  // What stands between the last @ and the cursor, or null.
  typed() {
    const before = this.text.value.slice(0, this.text.selectionStart);
    const match = /@([^\s@]{0,12})$/.exec(before);
    return match ? match[1] : null;
  }

  update() {
    const typed = this.typed();
    this.shown = typed === null ? [] : this.people().filter((person) => person.name.includes(typed));
    this.active = 0;
    if (this.shown.length === 0 || (this.shown.length === 1 && this.shown[0].name === typed)) this.close();
    else this.show();
  }

  show() {
    this.list.replaceChildren(...this.shown.map((person, index) => this.option(person, index)));
    this.list.hidden = false;
    this.text.setAttribute("aria-expanded", "true");
    this.mark();
  }

  option(person, index) {
    const made = element("li");
    made.id = "mention-" + index;
    made.setAttribute("role", "option");
    made.append(avatar(person.name, person.bot), element("span", "", person.name));
    if (person.bot) made.append(element("small", "", "助手"));
    made.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.take(index);
    });
    made.addEventListener("mousemove", () => {
      this.active = index;
      this.mark();
    });
    return made;
  }

  mark() {
    Array.from(this.list.children).forEach((child, index) =>
      child.setAttribute("aria-selected", String(index === this.active)));
    this.text.setAttribute("aria-activedescendant", "mention-" + this.active);
    this.list.children[this.active].scrollIntoView({ block: "nearest" });
  }

  // Whether the key was for the list.
  key(event) {
    if (!this.open) return false;
    const count = this.shown.length;
    if (event.key === "ArrowDown") this.active = (this.active + 1) % count;
    else if (event.key === "ArrowUp") this.active = (this.active + count - 1) % count;
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" || event.key === "Tab") this.take(this.active);
    else return false;
    event.preventDefault();
    if (this.open) this.mark();
    return true;
  }

  take(index) {
    const from = this.text.selectionStart - this.typed().length;
    this.text.setRangeText(this.shown[index].name + " ", from, this.text.selectionStart, "end");
    this.close();
    this.text.focus();
    this.text.dispatchEvent(new Event("input"));
  }

  close() {
    this.list.hidden = true;
    this.text.setAttribute("aria-expanded", "false");
    this.text.removeAttribute("aria-activedescendant");
  }
}
