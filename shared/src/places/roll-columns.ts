/**
 * The columns of the roll (住户名册), one line for each member of a household.
 * 院子 may be left out where the community has one courtyard only.
 */
export const rollColumns = {
  courtyard: '院子',
  building: '楼栋',
  unit: '单元',
  room: '房号',
  area: '专有部分面积(㎡)',
  name: '姓名',
  phone: '手机号',
  isOwner: '是否业主',
  /** For the residents’ meeting, which is of those aged 18 and over; may be left out. */
  birthDate: '出生日期',
  /** For the same meeting: whoever owns a home and lives elsewhere is no resident. Empty means 是; may be left out. */
  livesHere: '是否在住',
} as const;

export type RollColumn = keyof typeof rollColumns;

/** What other offices and older templates call them. */
export const rollColumnsAlsoCalled: Partial<Record<RollColumn, readonly string[]>> = {
  courtyard: ['院落', '小区', '小区名称', '院落名称'],
  building: ['楼号', '栋号', '楼栋号', '楼', '幢号'],
  unit: ['单元号'],
  room: ['门牌号', '室号', '房间号', '户号', '房屋号'],
  area: ['专有面积', '面积', '建筑面积', '房屋面积', '专有部分面积', '专有部分建筑面积'],
  name: ['住户姓名', '业主姓名'],
  phone: ['电话', '联系电话', '手机', '联系方式', '手机号码'],
  isOwner: ['业主'],
  birthDate: ['出生年月日', '生日'],
  livesHere: ['在住'],
};

/** Lines one file may have. */
export const mostRollLines = 60_000;

export const rollLimits = {
  nameLength: 20,
  doorLength: 20,
  /** People the roll names in one home. */
  members: 30,
  reasonLength: 60,
} as const;
