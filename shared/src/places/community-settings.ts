/** What a community may choose for its wishes: the least and the most. */
export const communityLimits = {
  wishHoldDays: { least: 1, most: 60 },
  wishOpenDays: { least: 7, most: 365 },
  wishClaimsAtATime: { least: 1, most: 20 },
} as const;

/** What is changed of a place or chosen by a community, as the list of changes calls it. */
export const settingLabels: Record<string, string> = {
  name: '名称',
  phone: '电话',
  address: '地址',
  plateCode: '牌子编号',
  wishHoldDays: '心愿认领后保留的天数',
  wishOpenDays: '心愿公开的天数',
  wishClaimsAtATime: '每人同时认领的心愿数',
  supportNeeded: '附议人数',
  supportDays: '附议期限（天）',
  answerDays: '答复期限（天）',
};
