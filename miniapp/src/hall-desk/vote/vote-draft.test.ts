import { daysOf, newVoteDraft, voteToSend, changeRuleCard } from './vote-draft';

const now = Date.parse('2026-11-22T03:00:00Z');
const draft = newVoteDraft('要不要装坡道');

it('opens a day after the notice the card demands, for a week', () => {
  expect(daysOf({ ...draft, card: 'residents_meeting' }, now)).toEqual({ opens: '2026-12-03', closes: '2026-12-10' });
  expect(daysOf({ ...draft, opensDay: '2026-12-20' }, now)).toEqual({ opens: '2026-12-20', closes: '2026-12-27' });
});

it('keeps nothing that another card does not allow', () => {
  const shared = {
    ...draft,
    kind: 'share_out' as const,
    electorate: 'households' as const,
    courtyardIds: ['a'],
    opensDay: '2026-11-23',
  };
  expect(changeRuleCard(shared, 'residents_meeting')).toEqual({
    card: 'residents_meeting',
    electorate: 'households',
    courtyardIds: [],
    kind: 'for_against',
    opensDay: '',
    closesDay: '',
  });
  expect(changeRuleCard(shared, 'owners_special')).toMatchObject({ electorate: 'owners', courtyardIds: ['a'] });
});

it('sends only what its kind of ballot has', () => {
  const options = ['路灯', ' ', '绿化 '];
  expect(voteToSend({ ...draft, options, courtyardIds: ['a'] }, now)).toMatchObject({
    options: [],
    most: 1,
    budget: 0,
    courtyardIds: ['a'],
    opensAt: '2026-11-23T09:00:00+08:00',
    closesAt: '2026-11-30T18:00:00+08:00',
  });
  expect(voteToSend({ ...draft, kind: 'choose_some', options }, now)).toMatchObject({
    options: ['路灯', '绿化'],
    most: 2,
  });
  expect(voteToSend({ ...draft, kind: 'share_out', options, budget: '5000' }, now)).toMatchObject({
    most: 1,
    budget: 5000,
  });
});
