import type { DemoPersonKey } from './people';

/** Invented document numbers of a region that does not exist, with right last digits. */
export const demoVolunteers: { person: DemoPersonKey; idNumber: string }[] = [
  { person: 'volunteer', idNumber: '990101199503120269' },
  { person: 'sun', idNumber: '990101198607080471' },
  { person: 'zheng', idNumber: '990101197909150311' },
  { person: 'party_member', idNumber: '990101196805210442' },
  { person: 'cai', idNumber: '990101199302180134' },
  { person: 'liu', idNumber: '990101197204300113' },
  { person: 'yuan', idNumber: '99010119820611022X' },
  { person: 'zhao', idNumber: '990101197501090159' },
];

/** First aid, taught at the community's own hall. */
export const demoTraining = {
  title: '急救知识',
  minutes: 120,
  people: ['volunteer', 'zheng'] satisfies DemoPersonKey[],
};
