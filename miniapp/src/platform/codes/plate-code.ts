/** The short code of a plate: from a scanned address or page path with `scene`, or as typed. Undefined when it is none. */
export function plateCode(text: string): string | undefined {
  const scene = /[?&]scene=([^&#]+)/.exec(text)?.[1];
  const code = decoded(scene ?? text)
    .trim()
    .toUpperCase();
  return /^[0-9A-Z]{4,8}$/.test(code) ? code : undefined;
}

/** What was encoded for an address; as it stands where it was not (“100%” on any other code). */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
