// The stream of what is said. The browser reconnects by itself when a connection breaks; when the server refuses
// (it is starting, or too many listen), we try again, at most every ten seconds.

export function listen({ onLine, onReset, onState }) {
  let last = "";
  let wait = 1000;

  function open() {
    const source = new EventSource("/api/webchat/lines" + (last ? "?last=" + encodeURIComponent(last) : ""));
    source.onopen = () => {
      wait = 1000;
      onState("on");
    };
    source.onerror = () => {
      onState("lost");
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, wait);
        wait = Math.min(wait * 2, 10000);
      }
    };
    source.addEventListener("reset", () => onReset());
    source.addEventListener("line", (event) => {
      last = event.lastEventId;
      onLine(JSON.parse(event.data));
    });
  }
  open();
}

// Posts a message. The id stays the same when it is sent again, so it is never said twice.
export async function post(channel, message) {
  const response = await fetch("/hook/" + encodeURIComponent(channel), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(message),
    signal: AbortSignal.timeout(10000),
  });
  if (!response.ok) {
    const answer = await response.json().catch(() => ({}));
    throw new Error(answer.error || "HTTP " + response.status);
  }
}

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
