/** 免费，60岁以上; 剪发15元; null where nobody has said. */
export function formatPrice({ isFree, cost }: { isFree: boolean; cost: string | null }): string | null {
  if (!isFree) return cost;
  return cost ? `免费，${cost}` : '免费';
}
