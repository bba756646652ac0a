export const wishKinds = {
  item: '物品',
  errand: '跑腿',
  repair: '维修',
  company: '陪伴',
  learning: '学习',
  other: '其他',
} as const;

export type WishKind = keyof typeof wishKinds;

export const wishKindNames = Object.keys(wishKinds) as [WishKind, ...WishKind[]];
