/** The short code of a plate: from a scanned address or page path with `scene`, or as typed. Undefined when it is none. */
export function plateCode(text: string): string | undefined {
  const scene = /[?&]scene=([^&#]+)/.exec(text)?.[1];
  const code = decodeURIComponent(scene ?? text)
    .trim()
    .toUpperCase();
  return /^[0-9A-Z]{4,8}$/.test(code) ? code : undefined;
}
