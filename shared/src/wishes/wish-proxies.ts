/** Posting for someone else: who posts, and how the other person agreed. */
export const proxyRelations = { grid_worker: '网格员', relative: '亲属', neighbour: '邻居' } as const;
export type ProxyRelation = keyof typeof proxyRelations;
export const proxyRelationNames = Object.keys(proxyRelations) as [ProxyRelation, ...ProxyRelation[]];

export const consentWays = {
  in_person: '当面同意',
  by_phone: '电话同意',
  in_writing: '书面同意',
  by_guardian: '监护人同意',
} as const;
export type ConsentWay = keyof typeof consentWays;
export const consentWayNames = Object.keys(consentWays) as [ConsentWay, ...ConsentWay[]];
