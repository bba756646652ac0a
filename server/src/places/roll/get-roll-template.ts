import Papa from 'papaparse';
import { mostRollLines, rollColumns, type RollColumn } from '@yuanli/shared/places/roll-columns';
import type { Actor } from '../../platform/actor';
import type { FileAnswer } from '../../platform/http';
import { writeWorkbook } from '../../platform/sheets';

const titles = Object.values(rollColumns);
const required: readonly RollColumn[] = ['building', 'room', 'area', 'name', 'phone', 'isOwner'];

const explanations: Record<RollColumn, string> = {
  courtyard: '本社区只有一个院子时可以不填',
  building: '2号楼、2栋、2幢都可以，同一栋楼请用一种写法',
  unit: '没有单元就不填',
  room: '比如501，按门牌上的写',
  area: '大于0的数字，最多两位小数；同一户写一行就够',
  name: '一行一个人；空房只填房子，不填人',
  phone: '11位手机号，居民用它核实身份；也可以填带区号的固定电话，比如0731-55550101',
  isOwner: '是或否',
  birthDate: '1958-03-07，可以不填',
  livesHere: '是或否，不填就是在住',
};

const help = [
  ['列', '要不要填', '怎么填'],
  ...(Object.keys(rollColumns) as RollColumn[]).map((column) => [
    rollColumns[column],
    required.includes(column) ? '要有这一列' : '可以没有',
    explanations[column],
  ]),
  ['', '', `一个文件最多${mostRollLines}行。列名可以在前十行里的任何一行，工作表可以有几个，隐藏的不读。`],
];

/** An empty roll to fill in. The BOM of the CSV lets Excel and WPS read the titles as Chinese. */
export async function getRollTemplate(_actor: Actor, { kind }: { kind: 'xlsx' | 'csv' }): Promise<FileAnswer> {
  const fileName = `住户名册模板.${kind}`;
  if (kind === 'csv')
    return { contentType: 'text/csv; charset=utf-8', body: `\uFEFF${Papa.unparse([titles])}\r\n`, fileName };
  const sheets = [
    { name: '住户名册', rows: [titles], widths: [12, 10, 8, 8, 12, 10, 16, 10, 14, 10] },
    { name: '说明', rows: help, widths: [14, 12, 80] },
  ];
  return {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeWorkbook(sheets),
    fileName,
  };
}
