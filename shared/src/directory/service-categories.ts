/** What a service of the 15-minute circle is about: its word, and what people type when they look for it. */
export const serviceCategories = {
  elder_care: { label: '养老', words: '养老 日间照料 助老 托老' },
  elder_canteen: { label: '助餐', words: '助餐 食堂 老年餐 送餐' },
  medical: { label: '医疗', words: '医疗 看病 卫生 药店 体检' },
  home_services: { label: '家政', words: '家政 保洁 钟点工 月嫂' },
  shops: { label: '便民', words: '便民 买菜 超市 修理 理发 快递' },
  culture: { label: '文化', words: '文化 图书 健身 活动' },
  schooling: { label: '就学', words: '就学 幼儿园 小学 中学 托管' },
  government: { label: '政务', words: '政务 办事 证明 社保' },
  safety: { label: '治安', words: '治安 派出所 警务 报警' },
  mediation: { label: '调解法律', words: '调解 法律 律师 司法' },
  counselling: { label: '心理', words: '心理 咨询 倾诉' },
  reentry: { label: '帮教', words: '帮教 安置 矫正' },
  property: { label: '物业', words: '物业 维修 水电' },
} as const;

export type ServiceCategory = keyof typeof serviceCategories;

export const serviceCategoryNames = Object.keys(serviceCategories) as [ServiceCategory, ...ServiceCategory[]];
