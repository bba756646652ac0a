import { roles, type Role } from '@yuanli/shared/identity/roles';
import { phoneWords, readPhone } from '@yuanli/shared/phone';
import type { NamedLine } from '../../../platform/sheets';
import { areKeptApart } from '../give-role';
import { rolesToGive } from '../appointment.policy';

export const titles = { phone: '手机号', name: '姓名', role: '身份', grid: '网格', from: '起', until: '止' } as const;
export type Column = keyof typeof titles;

/** In the template, to show how a line is filled in; never brought in. */
export const EXAMPLE = '示例';

/** What a line says, as it is kept until the file is. Days as 2026-12-01. */
export type AppointmentLine = {
  phone: string;
  name: string;
  role: Role;
  scopeId: string;
  from: string | null;
  until: string | null;
};

/** Null: nothing stands there. */
export function readLine(
  { cells }: NamedLine<string>,
  communityId: string,
  grids: ReadonlyMap<string, string>,
): { line: AppointmentLine; problems: string[] } | null {
  const text = (column: Column): string => (cells[column] ?? '').normalize('NFKC').trim();
  if (Object.keys(titles).every((column) => !text(column as Column)) || text('name').startsWith(EXAMPLE)) return null;
  const phone = readPhone(text('phone'));
  const role = mayGive.find((one) => roles[one] === text('role').replace(/\s/g, ''));
  const gridId = grids.get(text('grid'));
  const [from, until] = [readDay(text('from')), readDay(text('until'))];
  const problems = [
    !phone?.isMobile && phoneWords.mobile,
    !text('role') && '请填写身份',
    text('role') && !role && `没有“${text('role').slice(0, 12)}”这个身份，请照模板的说明填`,
    role === 'grid_worker' && !gridId && (text('grid') ? '本社区没有这个网格，请照系统里的名称填' : '网格员要填网格'),
    from === undefined && '起的日期看不懂，请写成2026-12-01这样',
    until === undefined && '止的日期看不懂，请写成2026-12-01这样',
    from && until && until < from && '止的日期要在起的日期之后',
    text('name').length > 20 && '姓名最多写20个字',
  ].filter((one): one is string => typeof one === 'string' && one !== '');
  return {
    line: {
      phone: phone?.number ?? '',
      name: text('name'),
      role: role ?? 'volunteer',
      scopeId: role === 'grid_worker' ? (gridId ?? '') : communityId,
      ...{ from: from ?? null, until: until ?? null },
    },
    problems,
  };
}

const mayGive = rolesToGive(['community_worker']);

const DAY = /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** 2026-12-01, also from 2026年12月1日; null where nothing stands, undefined where nobody can tell. */
function readDay(text: string): string | null | undefined {
  if (!text) return null;
  const [, year, month = '', date = ''] = DAY.exec(text) ?? [];
  if (!year) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}

/** The first and the last moment of the days a line says; null: from now on, without end. */
export const startOf = ({ from }: AppointmentLine): Date | null => (from ? new Date(`${from}T00:00:00+08:00`) : null);
export const endOf = ({ until }: AppointmentLine): Date | null => (until ? new Date(`${until}T23:59:00+08:00`) : null);

/** Asked line by line, from the top: is it in the file already, or kept apart by law from an earlier one? */
export function watchConflicts(): (row: number, line: AppointmentLine) => string[] {
  const seen = new Map<string, { row: number; line: AppointmentLine }[]>();
  return (row, line) => {
    const earlier = seen.get(line.phone) ?? [];
    seen.set(line.phone, [...earlier, { row, line }]);
    const same = earlier.find((one) => one.line.role === line.role && one.line.scopeId === line.scopeId);
    const apart = earlier.find((one) => areKeptApart(one.line.role, line.role) && overlap(one.line, line));
    return [
      ...(same ? [`和第${same.row}行重复`] : []),
      ...(apart ? [`和第${apart.row}行不能是同一个人：居委会成员不能兼任居务监督委员`] : []),
    ];
  };
}

const overlap = (one: AppointmentLine, other: AppointmentLine): boolean =>
  (!one.until || !other.from || other.from <= one.until) && (!other.until || !one.from || one.from <= other.until);
