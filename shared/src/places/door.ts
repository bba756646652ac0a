import { plainText } from '../plain-text';

/**
 * How homes are written: 2栋, 02号楼 and 二号楼 may be one building, 3 and 3单元 are one unit, 501 and 501室 one room. Every
 * way a home comes in — a file, a form, a search — reads it here, so that one home never becomes two.
 */

/** 号楼 also for 号, 楼, # and a bare number; 栋 also for 幢 and 座. */
export type BuildingWord = '号楼' | '栋';

export interface BuildingName {
  /** 2, A, 东区3: what tells buildings of one courtyard apart, where both words mean the same. */
  number: string;
  /** Null: a bare number, or a name such as 综合楼. */
  word: BuildingWord | null;
  /** To show: 2号楼, or as written. */
  name: string;
}

const figures = '零〇一二三四五六七八九';
const numeral = '(?:\\d+|[零〇一二两三四五六七八九十百]+|[A-Z]\\d{0,2}|[甲乙丙丁戊己庚辛])';

/** 十二 → 12, 三〇一 → 301; what is no numeral stays. */
function asDigits(text: string): string {
  if (!/^[零〇一二两三四五六七八九十百]+$/.test(text)) return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text;
  const digitOf = (letter: string): number => Math.max(0, figures.indexOf(letter.replace('两', '二')) - 1);
  if (!/[十百]/.test(text))
    return [...text]
      .map(digitOf)
      .join('')
      .replace(/^0+(?=\d)/, '');
  let [sum, last] = [0, 0];
  for (const letter of text) {
    if (letter === '百') [sum, last] = [sum + (last || 1) * 100, 0];
    else if (letter === '十') [sum, last] = [sum + (last || 1) * 10, 0];
    else last = digitOf(letter);
  }
  return String(sum + last);
}

/** Without any space, in half width, letters large, one kind of hyphen. */
const compact = (text: string): string =>
  plainText(text)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−]/g, '-')
    .toUpperCase();

const buildingShape = new RegExp(`^(.*?)第?(${numeral})(号楼|号院楼|号|#楼|#|楼|栋楼|栋|幢|座)?$`);

export function readBuilding(text: string): BuildingName {
  const written = compact(text);
  const [, before = '', number, word] = buildingShape.exec(written) ?? [];
  // 综合楼, and names that only end like one: 三八幼儿园3 stays readable as written.
  if (number === undefined) return { number: written, word: null, name: written };
  const kind = word === undefined ? null : /[栋幢座]/.test(word) ? '栋' : '号楼';
  const counted = `${before}${asDigits(number)}`;
  return { number: counted, word: kind, name: `${counted}${word && kind === '栋' ? word.replace('楼', '') : '号楼'}` };
}

/** The key of a building in its courtyard. `areTwo`: here 2号楼 and 2栋 are two buildings. */
export const buildingKey = ({ number, word }: BuildingName, areTwo: boolean): string =>
  areTwo && word === '栋' ? `${number}栋` : number;

const unitShape = new RegExp(`^第?(${numeral})(单元|单|门洞|门|梯|#|号)?$`);

/** 3, 03, 三单元 and 3单元 are one unit; empty where the building has none. */
export function readUnit(text: string): { key: string; name: string } {
  const written = compact(text);
  const [, number, word] = unitShape.exec(written) ?? [];
  if (number === undefined) return { key: written, name: written };
  const key = asDigits(number);
  return { key, name: `${key}${word && /[门梯]/.test(word) ? word : '单元'}` };
}

/** 501, 0501 and 501室 are one room; it is shown with the zeros it was written with. */
export function readRoom(text: string): { key: string; name: string } {
  const name = compact(text).replace(/^(.+?)(室|房间|房|号|户)$/, '$1');
  return { key: name.split('-').map(asDigits).join('-'), name: /^\d/.test(name) ? name : asDigits(name) };
}

/** The key of a home in its building: the room first, because some write the unit and some do not. */
export const doorKey = (unit: string, room: string): string => `${readRoom(room).key}/${readUnit(unit).key}`;

const words = /号楼|号院|#楼|单元|门洞|[栋幢座楼室号#]|[\s\-—、，,。/]+/g;

/**
 * The parts of a door as typed into a search, in their order: 2-3-501, 2栋三单元501室 and 2号楼 501 give 2, 3, 501. What else
 * is written (石榴院) stays a part of its own.
 */
export function readDoorParts(typed: string): string[] {
  return plainText(typed)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/([零〇一二两三四五六七八九十百]+)(?=号楼|栋|幢|座|单元|楼|室)/g, (_, number: string) => asDigits(number))
    .replace(words, ' ')
    .split(' ')
    .filter(Boolean)
    .map(asDigits);
}
