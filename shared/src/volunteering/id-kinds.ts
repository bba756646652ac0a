/** 身份证件类型, as service records and certificates name them. */
export const idKinds = {
  resident_card: '居民身份证',
  passport: '护照',
  hk_macao_permit: '港澳居民来往内地通行证',
  taiwan_permit: '台湾居民来往大陆通行证',
  foreigner_card: '外国人永久居留身份证',
} as const;

export type IdKind = keyof typeof idKinds;

export const idKindNames = Object.keys(idKinds) as [IdKind, ...IdKind[]];

export const guardianRelations = {
  father: '父亲',
  mother: '母亲',
  grandparent: '祖父母或外祖父母',
  other: '其他监护人',
} as const;
export type GuardianRelation = keyof typeof guardianRelations;
export const guardianRelationNames = Object.keys(guardianRelations) as [GuardianRelation, ...GuardianRelation[]];

/** How a guardian agreed, as staff write it down. */
export const guardianConsentWays = { in_person: '当面同意', by_phone: '电话同意', on_paper: '书面同意' } as const;
export type GuardianConsentWay = keyof typeof guardianConsentWays;
export const guardianConsentWayNames = Object.keys(guardianConsentWays) as [
  GuardianConsentWay,
  ...GuardianConsentWay[],
];
