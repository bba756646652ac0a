/**
 * The columns of the roll (户册), one line for each member of a household.
 * 院落 may be left out where the community has one courtyard only.
 */
export const rollColumns = {
  courtyard: '院落',
  building: '楼栋',
  unit: '单元',
  room: '房号',
  area: '专有面积(㎡)',
  name: '姓名',
  phone: '手机号',
  isOwner: '是否业主',
  /** For the residents’ meeting, which is of those aged 18 and over; may be left out. */
  birthDate: '出生日期',
  /** For the same meeting: whoever owns a home and lives elsewhere is no resident. Empty means 是; may be left out. */
  livesHere: '是否在住',
} as const;

export type RollColumn = keyof typeof rollColumns;

/** Lines one file may have; a larger roll comes in several files. */
export const mostRollLines = 20_000;
