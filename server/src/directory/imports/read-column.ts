import { LRUCache } from 'lru-cache';
import { asOpeningHours } from '@yuanli/shared/directory/chinese-hours';
import { facilities, facilityNames } from '@yuanli/shared/directory/facilities';
import { type ImportColumn, importColumns } from '@yuanli/shared/directory/import-columns';
import { serviceCategories, serviceCategoryNames } from '@yuanli/shared/directory/service-categories';
import { isFormula, unguardCell } from '../../platform/sheets';
import { findHoursProblem } from '../hours/find-hours-problem';
import type { ImportedDetails } from './details-of-service';
import { readYesNo } from './read-yes-no';

export type ReadColumn = Partial<ImportedDetails> | { problem: string };
type Reader = (text: string) => ReadColumn;

/** What each column says of a service. Where it lies is read from three columns together. */
const readers: Record<
  Exclude<ImportColumn, 'externalId' | 'courtyard' | 'latitude' | 'longitude' | 'coordinates'>,
  Reader
> = {
  name: (name) => ({ name }),
  category: (word) => {
    const category = serviceCategoryNames.find((known) => serviceCategories[known].label === asTyped(word));
    return category ? { category } : { problem: `类别里没有“${short(word)}”，请照模板的说明填` };
  },
  organization: (organizationName) => ({ organizationName }),
  location: (locationName) => ({ locationName }),
  address: (address) => ({ address }),
  phone: (cell) => ({ phones: readPhones(cell) }),
  openingHours: readHours,
  facility: (word) => {
    if (!word) return { facility: null };
    const facility = facilityNames.find((known) => facilities[known].label === asTyped(word));
    return facility ? { facility } : { problem: `国标设施里没有“${short(word)}”，请照模板的说明填` };
  },
  wheelchair: (cell) => readAnswer('wheelchair', cell, 'isWheelchairAccessible'),
  homeVisit: (cell) => readAnswer('homeVisit', cell, 'isHomeVisit'),
  cost: readCost,
  eligibility: (text) => ({ eligibility: text || null }),
  documents: (cell) => ({ documents: partsOf(cell) }),
  description: (description) => ({ description }),
  keywords: (keywords) => ({ keywords }),
};

export const plainColumns = Object.keys(readers) as (keyof typeof readers)[];

/** A phone number may begin with the plus of a country. */
export const isPhone = /^\+\d/;

export function readColumn(column: keyof typeof readers, cell: string): ReadColumn {
  if (isFormula(cell) && !(column === 'phone' && isPhone.test(cell))) {
    return { problem: `${importColumns[column]}以“${cell[0]}”开头，像公式，请改成文字` };
  }
  return readers[column](unguardCell(cell));
}

/** 0731-55550101、13855551001 */
export const readPhones = (cell: string): string[] => partsOf(cell.normalize('NFKC'));

/** In Chinese words or in OpenStreetMap's syntax. */
export function readHours(cell: string): { openingHours: string | null } | { problem: string } {
  const openingHours = asOpeningHours(cell);
  const problem = openingHours ? problemOfHours(openingHours) : null;
  if (problem) return { problem: problem.startsWith('开放时间') ? problem : `开放时间：${problem}` };
  return { openingHours: openingHours || null };
}

/** 免费, 免费：60岁以上, 每次15元 */
export function readCost(cell: string): { isFree: boolean; cost: string | null } {
  const [, isFree, rest = ''] = /^((?:免费|不收费|不要钱|0(?:\.0+)?元?|零元|无)(?:[：:，,]|$))?(.*)$/s.exec(
    cell.normalize('NFKC'),
  )!;
  return isFree ? { isFree: true, cost: rest.trim() || null } : { isFree: false, cost: cell.trim() || null };
}

function readAnswer(column: ImportColumn, cell: string, field: 'isWheelchairAccessible' | 'isHomeVisit'): ReadColumn {
  const answer = readYesNo(cell);
  return answer === null ? { problem: `${importColumns[column]}请填“是”或“否”` } : { [field]: answer };
}

/** Several in one cell: 身份证、户口本. */
const partsOf = (cell: string): string[] =>
  cell
    .split(/[、，,;；/\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Labels are written without spaces. */
const asTyped = (word: string): string => word.replace(/\s/g, '');

export const short = (word: string): string => word.slice(0, 12);

/** A file of thousands has a few dozen opening hours, and reading them costs more than all the rest of a line. */
const known = new LRUCache<string, { problem: string | null }>({ max: 1_000 });

function problemOfHours(openingHours: string): string | null {
  const found = known.get(openingHours) ?? { problem: findHoursProblem(openingHours) };
  known.set(openingHours, found);
  return found.problem;
}
