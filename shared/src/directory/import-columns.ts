/** The columns of a file of services, one line for each service at one place. Optional ones may be left out. */
export const importColumns = {
  externalId: '编号',
  name: '名称',
  category: '类别',
  organization: '机构',
  location: '地点名称',
  address: '地址',
  courtyard: '院子',
  latitude: '纬度',
  longitude: '经度',
  coordinates: '坐标系',
  phone: '电话',
  openingHours: '开放时间',
  facility: '国标设施',
  wheelchair: '轮椅可进',
  homeVisit: '可上门',
  cost: '费用',
  eligibility: '服务对象',
  documents: '要带的材料',
  description: '介绍',
  keywords: '关键词',
} as const;

export type ImportColumn = keyof typeof importColumns;

export const requiredColumns = ['externalId', 'name', 'category', 'address'] as const satisfies ImportColumn[];

/** What other offices and older templates call them. */
export const importColumnsAlsoCalled: Partial<Record<ImportColumn, readonly string[]>> = {
  courtyard: ['院落', '小区'],
  openingHours: ['营业时间', '服务时间', '办公时间'],
  phone: ['联系电话'],
  name: ['服务名称'],
  cost: ['收费', '收费标准'],
};

/** How a file says where its coordinates come from, and must: the same numbers are 500 metres apart. Kept as WGS-84 always. */
export const coordinateSystems = { WGS84: 'wgs84', GCJ02: 'gcj02', BD09: 'bd09' } as const;
