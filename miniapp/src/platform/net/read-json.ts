/** What a text says; undefined where it is no JSON, as when a proxy answers in between. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
