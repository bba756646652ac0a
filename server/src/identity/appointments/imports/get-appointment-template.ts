import { appointmentImportRows } from '@yuanli/shared/identity/appointment-imports.schema';
import { roles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../../platform/actor';
import type { FileAnswer } from '../../../platform/http';
import { writeCsv, writeWorkbook } from '../../../platform/sheets';
import { rolesToGive } from '../appointment.policy';
import { EXAMPLE, titles } from './appointment-line';

const head = Object.values(titles);
const example = ['13855551001', `${EXAMPLE}王芳`, '网格员', '1网格', '2026-12-01', '2027-11-30'];

const names = rolesToGive(['community_worker']).map((role) => roles[role]);
const help = [
  ['列', '是否必填', '怎么填'],
  [titles.phone, '必填', '11位手机号。对方还没有用过小程序也可以，绑定这个手机号时生效'],
  [titles.name, '可以不填', '方便认出是谁；和住户名册上的姓名不一样会提醒'],
  [titles.role, '必填', `填其中一个：${names.join('、')}。一个人有几个身份就写几行`],
  [titles.grid, '网格员必填', '和系统里的网格名称一样，比如：1网格'],
  [titles.from, '可以不填', '比如2026-12-01；不填就从现在开始'],
  [titles.until, '可以不填', '比如2027-11-30；不填就一直有效'],
  ['', '', `一个文件最多${appointmentImportRows}行。姓名写“${EXAMPLE}”开头的行不会登记；已有的身份不会重复登记。`],
];

/** An empty file of roles to fill in, with one line that shows how. */
export async function getAppointmentTemplate(_actor: Actor, { kind }: { kind: 'xlsx' | 'csv' }): Promise<FileAnswer> {
  const fileName = `登记身份模板.${kind}`;
  if (kind === 'csv') {
    const row = Object.fromEntries(head.map((title, at) => [title, example[at]!]));
    // The BOM lets Excel and WPS read the titles as Chinese.
    return { contentType: 'text/csv; charset=utf-8', body: `\uFEFF${writeCsv(head, [row])}\r\n`, fileName };
  }
  const sheets = [
    { name: '身份', rows: [head, example], widths: [16, 12, 16, 12, 14, 14] },
    { name: '说明', rows: help, widths: [12, 12, 90] },
  ];
  return {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeWorkbook(sheets),
    fileName,
  };
}
