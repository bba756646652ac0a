import type { GuideClass } from '@yuanli/shared/directory/guide-kinds';
import type { GuideMaterial } from '@yuanli/shared/directory/guides.schema';
import type { GuideDetails } from '../../../directory/guides/upsert-guide';

/** An item of the demo, handled at the counter of this name. */
export interface DemoGuide extends Omit<GuideDetails, 'counterId' | 'isFree' | 'cost'> {
  counter: string;
}

type Said = Pick<DemoGuide, 'name'> & Partial<Omit<DemoGuide, 'name' | 'guideClass'>>;

/** Items of one class; all are free, as items of a counter are. */
export const inClass = (guideClass: GuideClass, counter: string, items: readonly Said[]): DemoGuide[] =>
  items.map((item) => ({
    ...{ guideClass, counter, trip: 'counter', eligibility: null, materials: [], openingHours: null, phones: [] },
    ...{ workingDays: null, result: null, elsewhereName: null, elsewhereHow: null, elsewhereUrl: null },
    ...{ elsewherePhone: null, basis: null, source: null, note: null, isFrequent: false, keywords: '' },
    ...item,
  }));

export const bring = (name: string, copies = 0, from: string | null = null): GuideMaterial => ({
  ...{ name, from, copies },
  isNoLongerNeeded: false,
});

export const noLonger = (name: string): GuideMaterial => ({ ...bring(name), isNoLongerNeeded: true });

/** Where laws and rules can be read. */
export const laws = '国家法律法规数据库';
export const stateRules = '中国政府网';

/** What everybody brings. */
export const idCard = bring('身份证', 1);
export const bookOfHome = bring('户口簿', 1);
export const bankCard = bring('本人银行卡', 1);
