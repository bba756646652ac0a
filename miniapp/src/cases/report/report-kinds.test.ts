import { caseKindNames } from '@yuanli/shared/cases/case-kinds';
import { draftNameOf, draftNameOfUnsent } from './report-kinds';

it('keeps whatever is written at the same time apart: by kind, by guide, by who it is for, and what was refused', () => {
  const about = [undefined, 'G1', 'G2'].flatMap((guideId) => [true, false].map((isStaff) => ({ guideId, isStaff })));
  const names = [
    ...caseKindNames.flatMap((kind) => about.map((one) => draftNameOf({ kind, ...one }))),
    ...['K1', 'K2'].map(draftNameOfUnsent),
  ];
  expect(new Set(names).size).toBe(names.length);
});
