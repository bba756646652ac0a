/** The columns of a file of guides, one line for each item of a counter. Optional ones may be left out. */
export const guideColumns = {
  externalId: '编号',
  name: '事项名称',
  guideClass: '类别',
  trip: '要不要跑一趟',
  counter: '办理窗口',
  eligibility: '办理对象',
  materials: '要带的材料',
  notNeeded: '不再需要的材料',
  openingHours: '办理时间',
  phone: '电话',
  workingDays: '几个工作日',
  cost: '费用',
  result: '办好后得到',
  elsewhereName: '到哪里办',
  elsewhereHow: '怎么去办',
  elsewhereUrl: '网址',
  elsewherePhone: '那里的电话',
  basis: '依据',
  source: '依据出处',
  note: '说明',
  isFrequent: '常办',
  keywords: '关键词',
} as const;

export type GuideColumn = keyof typeof guideColumns;

export const requiredGuideColumns = ['externalId', 'name', 'guideClass', 'trip'] as const satisfies GuideColumn[];

/** What other offices and older templates call them. */
export const guideColumnsAlsoCalled: Partial<Record<GuideColumn, readonly string[]>> = {
  name: ['事项', '名称'],
  counter: ['窗口', '办理地点'],
  eligibility: ['对象', '服务对象'],
  materials: ['材料', '所需材料', '申请材料'],
  openingHours: ['开放时间', '办公时间'],
  phone: ['联系电话', '咨询电话'],
  workingDays: ['办理时限', '办结时限'],
  cost: ['收费', '收费标准'],
  basis: ['法规依据', '政策依据', '设定依据'],
  note: ['备注'],
};
