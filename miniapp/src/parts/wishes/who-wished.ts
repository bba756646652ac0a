import type { ProxyRelation } from '@yuanli/shared/wishes/wish-proxies';

/** Someone else posted it. */
export const proxyWords: Record<ProxyRelation, string> = {
  grid_worker: '网格员代发',
  relative: '亲属代发',
  neighbour: '邻居代发',
};

/** 王奶奶 · 石榴院 · 网格员代发 */
export function whoWished({
  alias,
  courtyardName,
  proxyRelation,
}: {
  alias: string;
  courtyardName: string;
  proxyRelation: ProxyRelation | null;
}): string {
  return [alias, courtyardName, proxyRelation && proxyWords[proxyRelation]].filter(Boolean).join(' · ');
}
