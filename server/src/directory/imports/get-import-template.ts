import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { facilities } from '@yuanli/shared/directory/facilities';
import { importColumns, requiredColumns, type ImportColumn } from '@yuanli/shared/directory/import-columns';
import { serviceCategories } from '@yuanli/shared/directory/service-categories';
import type { Actor } from '../../platform/actor';
import type { FileAnswer } from '../../platform/http';
import { writeCsv, writeWorkbook } from '../../platform/sheets';
import { columnWidths, XLSX } from '../exports/xlsx';
import { EXAMPLE } from './import-cells';

/** A line filled in as it should be. */
const example: Record<ImportColumn, string> = {
  externalId: EXAMPLE,
  courtyard: '',
  name: '青石社区食堂',
  category: '助餐',
  organization: '青石街道养老服务中心',
  location: '青石社区服务站',
  address: '青石街18号1楼',
  latitude: '28.228200',
  longitude: '112.938800',
  coordinates: 'GCJ02',
  phone: '0731-55550101、13855551001',
  openingHours: '周一至周五 6:30-8:30，11:00-13:00；法定节假日休息',
  facility: '社区食堂',
  wheelchair: '是',
  homeVisit: '否',
  cost: '每餐12元',
  eligibility: '60岁以上居民',
  documents: '身份证、助餐卡',
  description: '早餐和午餐，行动不便的可以请人送。',
  keywords: '老年餐 送餐',
};

const labelsOf = (words: Record<string, { label: string }>): string =>
  Object.values(words)
    .map(({ label }) => label)
    .join('、');

const explanations: Record<ImportColumn, string> = {
  externalId: `一个服务一个编号，不要重复；再导一次时按编号更新。编号写“${EXAMPLE}”的行不会导入`,
  name: '2到40个字',
  category: `填其中一个：${labelsOf(serviceCategories)}`,
  organization: '谁提供的；不填就用名称',
  location: '在什么地方；不填就用名称。同一个地点的几个服务，纬度和经度要一样',
  address: '2到80个字',
  courtyard: '在哪个院子里；没有填纬度和经度时，就放在这个院子的位置上',
  latitude: '数字，比如28.228200；不知道就不填，先放在院子或社区的位置上',
  longitude: '数字，比如112.938800；和纬度一起填',
  coordinates:
    '填了纬度和经度才要填，它们从哪里来：腾讯、高德地图填GCJ02，百度地图填BD09，本系统导出的和定位仪填WGS84；填错会差几百米',
  phone: '最多两个，用顿号隔开',
  openingHours: '比如：周一至周五 8:30-12:00，14:00-17:30；法定节假日休息。每天9:00-18:00、24小时也可以',
  facility: `不是国标设施就不填，是就填其中一个：${labelsOf(facilities)}`,
  wheelchair: '是或否',
  homeVisit: '是或否',
  cost: '填“免费”，或“免费：”加说明，或收费标准',
  eligibility: '面向哪些人，最多100个字',
  documents: '用顿号隔开，最多8样',
  description: '最多300个字',
  keywords: '居民可能搜索的词，最多60个字',
};

/** An empty file of services to fill in, with one line that shows how. */
export const getImportTemplate = (_actor: Actor, { kind }: { kind: 'xlsx' | 'csv' }): Promise<FileAnswer> =>
  templateFile({
    ...{ kind, name: '服务', fileName: '生活圈服务模板', titles: importColumns, example, explanations },
    required: requiredColumns,
    mostRows: directoryLimits.importRows,
    widths: columnWidths,
  });

interface Template<Column extends string> {
  kind: 'xlsx' | 'csv';
  /** Of the sheet. */
  name: string;
  fileName: string;
  titles: Record<Column, string>;
  example: Record<Column, string>;
  explanations: Record<Column, string>;
  required: readonly Column[];
  mostRows: number;
  widths: number[];
}

/** The columns, a line that shows how, and on a second sheet what to write into each. */
export async function templateFile<Column extends string>(template: Template<Column>): Promise<FileAnswer> {
  const { kind, name, titles, example: line, explanations: words, required, mostRows, widths } = template;
  const columns = Object.keys(titles) as Column[];
  const heads = columns.map((column) => titles[column]);
  const fileName = `${template.fileName}.${kind}`;
  if (kind === 'csv') {
    const row = Object.fromEntries(columns.map((column) => [titles[column], line[column]]));
    // The BOM lets Excel and WPS read the titles as Chinese.
    return { contentType: 'text/csv; charset=utf-8', body: `\uFEFF${writeCsv(heads, [row])}\r\n`, fileName };
  }
  const help = [
    ['列', '是否必填', '怎么填'],
    ...columns.map((column) => [titles[column], required.includes(column) ? '必填' : '可以不填', words[column]]),
    ['', '', `一个文件最多${mostRows}行。列名可以在前十行里的任何一行，工作表可以有几个，隐藏的不读。`],
  ];
  const sheets = [
    { name, rows: [heads, columns.map((column) => line[column])], widths },
    { name: '说明', rows: help, widths: [12, 10, 90] },
  ];
  return { contentType: XLSX, body: await writeWorkbook(sheets), fileName };
}
