import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import type { GuideColumn } from '@yuanli/shared/directory/guide-columns';
import { guideClasses, guideClassNames, guideTripNames, guideTrips } from '@yuanli/shared/directory/guide-kinds';
import type { GuideMaterial } from '@yuanli/shared/directory/guides.schema';
import type { GuideDetails } from '../guides/upsert-guide';
import { readCost, readHours, readPhones, short } from './read-column';
import { readYesNo } from './read-yes-no';

/** What a file of guides says, column by column; a column it does not have is not there. */
export type GuideCells = Partial<Record<GuideColumn, string>>;

/** Materials are read as two columns: those to bring, and those that nobody asks for any more. */
export type ReadGuide = Partial<Omit<GuideDetails, 'materials'>> & {
  needed?: GuideMaterial[];
  notNeeded?: GuideMaterial[];
};
type Reader = (text: string) => ReadGuide | { problem: string };

const readers: Record<Exclude<GuideColumn, 'externalId' | 'counter'>, Reader> = {
  name: (name) => ({ name }),
  guideClass: (word) => {
    const guideClass = guideClassNames.find((known) => guideClasses[known] === word.replace(/\s/g, ''));
    return guideClass ? { guideClass } : { problem: `类别里没有“${short(word)}”，请照模板的说明填` };
  },
  trip: (word) => {
    const trip = guideTripNames.find((known) => guideTrips[known] === word.replace(/\s/g, ''));
    const all = guideTripNames.map((known) => guideTrips[known]).join('、');
    return trip ? { trip } : { problem: `要不要跑一趟请填其中一个：${all}` };
  },
  eligibility: (text) => ({ eligibility: text || null }),
  materials: (cell) => ({ needed: partsOf(cell).map(readMaterial) }),
  notNeeded: (cell) => ({
    notNeeded: partsOf(cell).map((name) => ({ name, from: null, copies: 0, isNoLongerNeeded: true })),
  }),
  openingHours: readHours,
  phone: (cell) => ({ phones: readPhones(cell) }),
  workingDays: (cell) => {
    const word = cell.normalize('NFKC').replace(/\s/g, '');
    if (!word) return { workingDays: null };
    if (/^(当场|即时|即办|当场办结)$/.test(word)) return { workingDays: 0 };
    const days = /^(\d{1,3})(?:个?工作日)?$/.exec(word)?.[1];
    return days ? { workingDays: Number(days) } : { problem: '几个工作日请填数字，当场办的填0' };
  },
  cost: readCost,
  result: (text) => ({ result: text || null }),
  elsewhereName: (text) => ({ elsewhereName: text || null }),
  elsewhereHow: (text) => ({ elsewhereHow: text || null }),
  elsewhereUrl: (text) => ({ elsewhereUrl: text || null }),
  elsewherePhone: (cell) => ({ elsewherePhone: readPhones(cell)[0] ?? null }),
  basis: (text) => ({ basis: text || null }),
  source: (text) => ({ source: text || null }),
  note: (text) => ({ note: text || null }),
  isFrequent: (cell) => {
    const answer = readYesNo(cell);
    return answer === null ? { problem: '常办请填“是”或“否”' } : { isFrequent: answer };
  },
  keywords: (keywords) => ({ keywords }),
};

export const guideReaders = readers;

/** Several in one cell: 身份证（原件）；户口簿，复印1份. */
const partsOf = (cell: string): string[] =>
  cell
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** 银行流水（开户银行打印），复印1份: what, where to get it, how many copies. */
function readMaterial(part: string): GuideMaterial {
  const [, name = part, from = null, copies = '0'] =
    /^([^（(]+?)\s*(?:[（(]([^）)]*)[）)])?\s*(?:[，,]?\s*复印\s*(\d+)\s*份)?$/.exec(part) ?? [];
  return {
    name,
    from: from || null,
    copies: Math.min(Number(copies), limits.materialCopies + 1),
    isNoLongerNeeded: false,
  };
}
