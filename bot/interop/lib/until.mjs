// Waiting, always with an end.

export const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

// Looks until there is something, at most so long.
export async function until(what, seconds, look) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) {
      return found;
    }
    if (Date.now() > end) {
      throw new Error(`waited ${seconds} s for ${what}`);
    }
    await pause(25);
  }
}
