import type { MessageTemplate } from './message-template';

export type MessageData = Record<string, { value?: unknown } | undefined>;

const HAN = '\\p{Script=Han}';
const TIME = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const MONTH = '(0?[1-9]|1[0-2])';
const DAY = '(0?[1-9]|[12]\\d|3[01])';
const DATE = `(\\d{4}年${MONTH}月${DAY}日|\\d{4}年${MONTH}月|${MONTH}月${DAY}日|\\d{4}([-/.])${MONTH}([-/.])${DAY}|\\d{4}[-/.]${MONTH}|${MONTH}[-/.]${DAY})`;
const range = (moment: string): RegExp => new RegExp(`^${moment}( ?~ ?${moment})?$`);

/** What a value may be, by the letters its key begins with. */
const RULES: Record<string, RegExp> = {
  thing: /^.{1,20}$/u,
  number: /^[+-]?(?=[\d.]{1,33}$)\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x21-\x7e ]{1,32}$/,
  time: range(`(${DATE} ?)?${TIME}`),
  date: range(`${DATE}( ?${TIME})?`),
  amount: /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/,
  phone_number: /^[\d\s+()*#-]{1,17}$/,
  car_number: new RegExp(`^(?=.{1,8}$)[${HAN}A-Z\\d][A-Z\\d]*[${HAN}A-Z\\d]$`, 'u'),
  name: new RegExp(`^([^${HAN}\\d]{1,20}|[^\\d]{1,10})$`, 'u'),
  phrase: new RegExp(`^${HAN}{1,5}$`, 'u'),
};

const CONTROL = /\p{Cc}/u;

/** WeChat's complaint about the first field that breaks its rule, in the order of the template; null if none does. */
export function complaintAbout({ fields, enumValues }: MessageTemplate, data: MessageData): string | null {
  for (const key of Object.keys(fields)) {
    const value = data[key]?.value;
    if (value === undefined || value === null || value === '') return `argument invalid! data.${key}.value is empty`;
    if (!isAllowed(key, String(value), enumValues?.[key])) return `argument invalid! data.${key}.value invalid`;
  }
  return null;
}

function isAllowed(key: string, value: string, listed: readonly string[] = []): boolean {
  const kind = key.replace(/\d+$/, '');
  if (CONTROL.test(value)) return false;
  return kind === 'enum' ? listed.includes(value) : (RULES[kind]?.test(value) ?? false);
}
