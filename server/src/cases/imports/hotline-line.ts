import {
  caseCategories,
  caseCategoryNames,
  guessCaseCategory,
  type CaseCategory,
} from '@yuanli/shared/cases/case-categories';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { momentInChina } from '@yuanli/shared/china-time';
import { countSigns } from '@yuanli/shared/count-signs';
import { hotlineColumns, type HotlineColumn } from '@yuanli/shared/cases/hotline-columns';
import { phoneWords, readPhone } from '@yuanli/shared/phone';
import { clock, hours } from '../../platform/clock';
import { formatHoles, unguardCell, type NamedLine } from '../../platform/sheets';
import { endOfWorkingDay } from '../../tasks';

/** What an order says, as it is kept until the file is. Moments as ISO 8601. */
export type HotlineLine = {
  number: string;
  text: string;
  name: string;
  phone: string | null;
  address: string | null;
  courtyardId: string;
  category: CaseCategory;
  reportedAt: string | null;
  dueAt: string | null;
};

/** A courtyard as addresses may name it. */
export interface KnownCourtyard {
  id: string;
  name: string;
  address: string;
}

/** The hotline writes more than a form takes. */
const LONGEST_TEXT = 2_000;
const LONGEST_ADDRESS = 200;
const NOBODY = '来电人';

/** Null: nothing stands there. Each problem names its column. */
export function readHotlineLine(
  { cells, holes }: NamedLine<string>,
  courtyards: readonly KnownCourtyard[],
): { line: HotlineLine; problems: string[] } | null {
  const read = (column: HotlineColumn): string => unguardCell((cells[column] ?? '').trim());
  if (Object.keys(cells).every((column) => !read(column as HotlineColumn))) return null;
  const narrow = (column: HotlineColumn): string => read(column).normalize('NFKC').trim();
  const [text, name, address] = [read('text'), read('name'), read('address')];
  const phone = readContact(narrow('phone'));
  const reportedAt = readMoment(narrow('reportedAt'), '00:00');
  const dueAt = readDue(narrow('due'), reportedAt ?? clock.now());
  const courtyard = findCourtyard(courtyards, read('courtyard'), address, text);
  const problems = [
    ...problemsOfNumber(narrow('number')),
    !text && '诉求内容：没有填写',
    countSigns(text) > LONGEST_TEXT && `诉求内容：最多${LONGEST_TEXT}个字`,
    countSigns(name) > caseLimits.nameLength && `联系人：最多${caseLimits.nameLength}个字`,
    phone === undefined && `联系电话：${phoneWords.contact}`,
    countSigns(address) > LONGEST_ADDRESS && `地址：最多${LONGEST_ADDRESS}个字`,
    reportedAt === undefined && '来电时间：请写成2026-12-01 14:30这样',
    reportedAt && reportedAt > clock.now() && '来电时间：不能晚于现在',
    dueAt === undefined && '办理时限：请写成2026-12-01 18:00这样，或“5个工作日”“24小时”',
    !courtyard && formatUnplaced(courtyards),
  ].filter((one): one is string => typeof one === 'string' && one !== '');
  return {
    line: {
      ...{ number: narrow('number'), text, name: name || NOBODY, phone: phone ?? null, address: address || null },
      ...{ courtyardId: courtyard?.id ?? '', category: categoryOf(read('category'), text) },
      ...{ reportedAt: reportedAt?.toISOString() ?? null, dueAt: dueAt?.toISOString() ?? null },
    },
    problems: [...problemsOfHoles(holes), ...problems],
  };
}

/** Dates are expected in two columns, and written out; elsewhere the spreadsheet has made them of something else. */
const moments: readonly string[] = ['reportedAt', 'due'] satisfies HotlineColumn[];

const problemsOfHoles = (holes: NamedLine<string>['holes']): string[] =>
  formatHoles(
    holes
      .filter(({ name, why }) => !(why === 'date' && moments.includes(name)))
      .map(({ name, why }) => ({ title: hotlineColumns[name as HotlineColumn], why })),
  );

/** Spreadsheets count with fifteen digits: of a longer number that they took for a figure the rest became zeros. */
function problemsOfNumber(number: string): string[] {
  if (!number) return ['工单编号：没有填写'];
  if (countSigns(number) > caseLimits.externalNumberLength)
    return [`工单编号：最多${caseLimits.externalNumberLength}个字`];
  return /^[1-9]\d{15,}$/.test(number) && /^0+$/.test(number.slice(15))
    ? ['工单编号：被表格当成了数字，后几位丢了，请用导出的原表']
    : [];
}

/** Null: none, or hidden by the hotline; undefined: no phone. */
function readContact(cell: string): string | null | undefined {
  if (!cell || /[*＊×]|保密|无|不详|隐藏/.test(cell)) return null;
  const [first = ''] = cell.split(/[、,，;；/\s]+/);
  return readPhone(cell)?.number ?? readPhone(first)?.number;
}

const MOMENT =
  /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT]*(\d{1,2})[:时](\d{1,2})(?:[:分]\d{1,2}秒?(?:\.\d+)?)?分?)?$/;

/** 2026-12-01 14:30, also 2026年12月1日14时30分; `time` where only a day stands. Null: nothing; undefined: nobody can tell. */
function readMoment(cell: string, time: string): Date | null | undefined {
  if (!cell) return null;
  const [, year, month = '', date = '', hour, minute = ''] = MOMENT.exec(cell) ?? [];
  if (!year) return undefined;
  const two = (part: string) => part.padStart(2, '0');
  const day = `${year}-${two(month)}-${two(date)}`;
  const known = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(known) || new Date(known).toISOString().slice(0, 10) !== day) return undefined;
  if (hour !== undefined && (Number(hour) > 23 || Number(minute) > 59)) return undefined;
  return momentInChina(day, hour === undefined ? time : `${two(hour)}:${two(minute)}`);
}

/** A moment, the end of a day, or so long after the call: 5个工作日, 24小时. */
function readDue(cell: string, from: Date): Date | null | undefined {
  const [, count = '', unit] = /^(\d{1,3})\s*(个?工作日|个?小时)内?$/.exec(cell) ?? [];
  if (unit?.endsWith('工作日')) return endOfWorkingDay(from, Number(count));
  if (unit) return new Date(from.getTime() + hours(Number(count)));
  return readMoment(cell, '23:59');
}

/** Whose name stands in its own column, else in the address or the words, the longest name first; where there is only one, that one. */
function findCourtyard(
  courtyards: readonly KnownCourtyard[],
  name: string,
  address: string,
  text: string,
): KnownCourtyard | null {
  const exact = courtyards.find((one) => name !== '' && one.name === name);
  if (exact) return exact;
  if (courtyards.length === 1) return courtyards[0]!;
  const byLength = [...courtyards].sort((a, b) => b.name.length - a.name.length);
  for (const words of [name, address, text]) {
    const named = byLength.find((one) => words.includes(one.name));
    if (named) return named;
  }
  return byLength.find((one) => one.address.length > 3 && address.includes(one.address)) ?? null;
}

const formatUnplaced = (courtyards: readonly KnownCourtyard[]): string =>
  courtyards.length === 0
    ? '地址：本社区还没有院子，请先登记院子'
    : `地址：看不出是哪个院子，请写上院子名称，比如${courtyards[0]!.name}`;

/** The hotline's word where it is one of ours, else what both words and text are most likely about. */
function categoryOf(word: string, text: string): CaseCategory {
  const named = caseCategoryNames.find((one) => caseCategories[one].name === word);
  return named ?? guessCaseCategory(`${word}${text}`) ?? 'other';
}
