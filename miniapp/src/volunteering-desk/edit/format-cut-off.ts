/** Until when a seat can be given back freely; whole days as days. */
export function formatCutOff(hours: number): string {
  if (hours === 0) return '班次开始时';
  return hours % 24 === 0 ? `开始前${hours / 24}天` : `开始前${hours}小时`;
}
