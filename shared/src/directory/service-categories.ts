/** What a service of the 15-minute circle is about: its label, and what else people type for any service of its kind (理发 would find every shop). */
export const serviceCategories = {
  elder_care: { label: '养老', words: '养老 助老' },
  elder_canteen: { label: '助餐', words: '助餐 老年餐' },
  medical: { label: '医疗', words: '医疗 看病' },
  home_services: { label: '家政', words: '家政' },
  shops: { label: '便民', words: '便民 买东西' },
  culture: { label: '文化', words: '文化 活动' },
  childcare: { label: '托育', words: '托育 托儿 托班 带孩子' },
  schooling: { label: '就学', words: '就学 上学' },
  government: { label: '政务', words: '政务 办事' },
  safety: { label: '治安', words: '治安 报警' },
  mediation: { label: '调解法律', words: '调解 法律' },
  counselling: { label: '心理', words: '心理 倾诉' },
  reentry: { label: '帮教', words: '帮教 安置' },
  property: { label: '物业', words: '物业 报修' },
} as const;

export type ServiceCategory = keyof typeof serviceCategories;

export const serviceCategoryNames = Object.keys(serviceCategories) as [ServiceCategory, ...ServiceCategory[]];
