import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { guideColumns, requiredGuideColumns, type GuideColumn } from '@yuanli/shared/directory/guide-columns';
import { guideClasses, guideTrips } from '@yuanli/shared/directory/guide-kinds';
import type { Actor } from '../../platform/actor';
import type { FileAnswer } from '../../platform/http';
import { templateFile } from './get-import-template';
import { EXAMPLE } from './import-cells';

/** A line filled in as it should be. */
const example: Record<GuideColumn, string> = {
  externalId: EXAMPLE,
  name: '老年优待证办理',
  guideClass: guideClasses.elder,
  trip: guideTrips.counter,
  counter: '居住证明和综合窗口',
  eligibility: '年满60周岁的居民',
  materials: '身份证，复印1份；近期一寸照片2张（照相馆）',
  notNeeded: '户籍证明',
  openingHours: '',
  phone: '0731-55550101',
  workingDays: '5',
  cost: '免费',
  result: '老年优待证',
  elsewhereName: '',
  elsewhereHow: '',
  elsewhereUrl: '',
  elsewherePhone: '',
  basis: '《中华人民共和国老年人权益保障法》',
  source: '国家法律法规数据库',
  note: '优待内容以当地公布为准。',
  isFrequent: '是',
  keywords: '老年证 敬老卡',
};

const explanations: Record<GuideColumn, string> = {
  externalId: `一个事项一个编号，不要和生活圈的服务重复；再导一次时按编号更新。编号写“${EXAMPLE}”的行不会导入`,
  name: '2到40个字',
  guideClass: `填其中一个：${Object.values(guideClasses).join('、')}`,
  trip: `填其中一个：${Object.values(guideTrips).join('、')}。填后两个时，要写“到哪里办”`,
  counter: '生活圈里一个政务服务的名称；本社区只有一个时可以不填',
  eligibility: `谁可以办，最多${limits.eligibilityLength}个字`,
  materials: `用分号隔开，最多${limits.materials}样；括号里写哪里拿，后面写复印几份，比如：户口簿（户主保管），复印1份`,
  notNeeded: '以前要、现在不用带的，用分号隔开',
  openingHours: '和窗口的时间不同才填，比如：周二 8:30-11:30',
  phone: '最多两个，用顿号隔开；不填就用窗口的电话',
  workingDays: '填数字，当场办的填0；不填就显示“以窗口答复为准”',
  cost: '填“免费”，或“免费：”加说明，或收费标准',
  result: '比如：老年优待证',
  elsewhereName: '网站、小程序或单位的名称',
  elsewhereHow: '怎么找到，比如：微信搜索小程序，点“参保登记”',
  elsewhereUrl: '以 https:// 开头',
  elsewherePhone: '那里的咨询电话',
  basis: '按什么规定办',
  source: '在哪里可以查到这个规定',
  note: `最多${limits.guideNoteLength}个字；各地不同的金额写“以当地公布为准”`,
  isFrequent: '是或否；填“是”的排在最前面',
  keywords: `居民可能搜索的词，最多${limits.keywordsLength}个字`,
};

/** An empty file of guides to fill in, with one line that shows how. */
export const getGuideTemplate = (_actor: Actor, { kind }: { kind: 'xlsx' | 'csv' }): Promise<FileAnswer> =>
  templateFile({
    ...{ kind, name: '办事指南', fileName: '办事指南模板', titles: guideColumns, example, explanations },
    required: requiredGuideColumns,
    mostRows: limits.guideImportRows,
    widths: Object.keys(guideColumns).map((column) => (wide.includes(column) ? 28 : 13)),
  });

const wide: readonly string[] = ['name', 'materials', 'elsewhereHow', 'basis', 'note'];
