import { plainText } from '../plain-text';

/**
 * Opening hours as people write them, into OpenStreetMap's syntax: 周一至周五 6:30-8:30，11:00-13:00 is
 * Mo-Fr 06:30-08:30,11:00-13:00; 每天9:00-18:00, 24小时, 工作日 8点半到12点, 周日休息 and 法定节假日休息 are read too.
 * What is anything else stays as it was typed.
 */
export const asOpeningHours = (typed: string): string => readChineseHours(typed) ?? typed;

const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const days = '一二三四五六日';

interface Rule {
  days: string;
  times: string[];
  isOff: boolean;
  /** Hours that came before their days: 8:30-12:00 周一至周五. */
  isEveryDay?: boolean;
}

type Token = { is: 'days'; value: string } | { is: 'time'; value: string } | { is: 'off' } | { is: 'mark' };

const day = '(?:周|星期|礼拜)([一二三四五六日天])';
const clock = '(?:(凌晨|早上|早|上午|中午|下午|晚上|晚)?)(\\d{1,2})(?::(\\d{2})|点(半|(\\d{1,2})分?)?|时(半)?)';

const patterns: readonly [RegExp, (found: RegExpExecArray) => Token | null][] = [
  [/^(?:每天|每日|天天|全年无休|全年|周一至周日|无休)/, () => ({ is: 'days', value: 'Mo-Su' })],
  [/^(?:工作日|除(?:法定)?节假日外)/, () => ({ is: 'days', value: 'Mo-Fr' })],
  [/^(?:周末|双休日)/, () => ({ is: 'days', value: 'Sa-Su' })],
  [/^(?:国家)?(?:法定)?(?:节假日|节日|假日|假期)/, () => ({ is: 'days', value: 'PH' })],
  [new RegExp(`^${day}-${day}`), ([, from, until]) => ({ is: 'days', value: `${dayOf(from!)}-${dayOf(until!)}` })],
  [
    new RegExp(`^${day}((?:[,/]?(?:周|星期|礼拜)?[一二三四五六日天](?![一-龥]))*)`),
    ([, first, more]) => ({
      is: 'days',
      value: [first!, ...(more ?? '').replace(/[^一二三四五六日天]/g, '')].map(dayOf).join(','),
    }),
  ],
  [
    new RegExp(`^${clock}-(?:次日|第二天)?${clock}`),
    (found) => {
      const [from, until] = [timeOf(found.slice(1, 7)), timeOf(found.slice(7, 13), found[1])];
      return from && until ? { is: 'time', value: `${from}-${until}` } : null;
    },
  ],
  [/^(?:24小时|全天|昼夜)(?:营业|开放|服务|值班)?/, () => ({ is: 'time', value: '00:00-24:00' })],
  [/^(?:休息|不开放|不开门|不营业|闭馆|关门|停业|不上班|休)/, () => ({ is: 'off' })],
  [/^[,;。\n ]|^(?:和|及|或|照常|开放|营业|开门|办公|上班|其余时间|其中)/, () => ({ is: 'mark' })],
];

const dayOf = (letter: string): string => weekdays[days.indexOf(letter.replace('天', '日'))]!;

/** 下午2点半 is 14:30; a part of the day said before the first of two times holds for the second unless that is earlier. */
function timeOf(
  [part, hour, minutes, half, more, halfToo]: (string | undefined)[],
  partBefore?: string,
): string | null {
  const said = part || partBefore || '';
  let hours = Number(hour);
  const minute = half === '半' || halfToo ? 30 : Number(minutes ?? more ?? 0);
  if (/下午|晚/.test(said) && hours < 12) hours += 12;
  if (said === '中午' && hours < 11) hours += 12;
  if (hours > 24 || minute > 59 || (hours === 24 && minute > 0)) return null;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Null: not written so. */
export function readChineseHours(typed: string): string | null {
  let rest = plainText(typed)
    .normalize('NFKC')
    .replace(/[至到~～—–―−]+|-+/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/、/g, ',')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[一-龥]/.test(rest) && !/^\d{1,2}:\d{2}-\d{1,2}:\d{2}(\s*[,、]\s*\d{1,2}:\d{2}-\d{1,2}:\d{2})*$/.test(rest))
    return null;
  const rules: Rule[] = [];
  while (rest) {
    const token = nextToken(rest);
    if (!token) return null;
    rest = rest.slice(token.length);
    if (!take(rules, token.token)) return null;
  }
  const last = rules.at(-1);
  if (!last || rules.some(({ times, isOff }) => times.length === 0 && !isOff)) return null;
  const written = rules.map(({ days: on, times, isOff }) => `${on} ${isOff ? 'off' : times.join(',')}`);
  const isAlways = rules.length === 1 && last.days === 'Mo-Su' && last.times.join() === '00:00-24:00';
  // 工作日 are no holidays, whether it is said or not.
  const hasHolidays = rules.some(({ days: on }) => on === 'PH');
  const isOfWorkdays = /工作日|节假日外/.test(typed) && !hasHolidays;
  return isAlways ? '24/7' : [...written, ...(isOfWorkdays ? ['PH off'] : [])].join('; ');
}

function nextToken(rest: string): { token: Token; length: number } | null {
  for (const [pattern, read] of patterns) {
    const found = pattern.exec(rest);
    const token = found && read(found);
    if (found && token) return { token, length: found[0].length };
  }
  return null;
}

/** False: a time off that has hours. */
function take(rules: Rule[], token: Token): boolean {
  const now = rules.at(-1);
  if (token.is === 'mark') return true;
  if (token.is === 'days') {
    if (now?.isEveryDay) [now.days, now.isEveryDay] = [token.value, false];
    else if (now && now.times.length === 0 && !now.isOff) now.days = `${now.days},${token.value}`;
    else rules.push({ days: token.value, times: [], isOff: false });
    return true;
  }
  const rule = now ?? { days: 'Mo-Su', times: [], isOff: false, isEveryDay: true };
  if (!now) rules.push(rule);
  if (token.is === 'off') {
    if (rule.times.length > 0) return false;
    rule.isOff = true;
    return true;
  }
  if (rule.isOff) return false;
  if (!rule.times.includes(token.value)) rule.times.push(token.value);
  return true;
}
