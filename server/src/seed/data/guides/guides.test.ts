import { guideClassNames } from '@yuanli/shared/directory/guide-kinds';
import { makeGuide } from '@yuanli/shared/directory/guides.schema';
import { findGuideProblem } from '../../../directory/guides/upsert-guide';
import { demoServices } from '../services';
import { demoGuides } from '.';

const all = demoGuides.槐荫社区;
const form = makeGuide.in.omit({ communityId: true, counterId: true, isFree: true, cost: true });

it.each(all.map((guide) => [guide.name, guide] as const))('%s is as the form would take it', (_name, guide) => {
  const { counter, ...details } = guide;
  expect(form.safeParse(details).error).toBeUndefined();
  expect(findGuideProblem(details)).toBeNull();
  expect([guide.basis, guide.source]).not.toContain(null);
  expect(demoServices.some(({ name, category }) => name === counter && category === 'government')).toBe(true);
});

it('has items of every class, and the twenty certificates that the community does not issue', () => {
  const here = all.filter(({ trip }) => trip !== 'not_issued');
  expect(here.length).toBeGreaterThanOrEqual(20);
  expect(new Set(here.map(({ guideClass }) => guideClass))).toEqual(new Set(guideClassNames));
  expect(all.length - here.length).toBe(20);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
