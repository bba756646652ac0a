/** `89.5` → 8950: square metres as written, in 0.01 m². Exact, because votes are weighed by it. Null: not an area. */
export function parseArea(text: string): number | null {
  const [, whole = '', decimals = ''] = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  const hundredths = Number(`${whole}${decimals.padEnd(2, '0')}`);
  return whole && hundredths > 0 ? hundredths : null;
}
