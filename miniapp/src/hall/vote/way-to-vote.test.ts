import { wayToVote } from './way-to-vote';

const vote = { mine: [], howToBecomeAble: '请联系社区', electorate: 'households' as const };
const me = { verification: 'none' as const, phoneMasked: null };

describe('the way of who cannot vote yet', () => {
  it('begins with signing in', () => {
    expect(wayToVote({ ...vote, mine: null }, null)).toBe('sign_in');
    expect(wayToVote({ ...vote, mine: null }, me)).toBe('sign_in');
  });

  it('leads to where the home is verified, or to a person once it is', () => {
    expect(wayToVote(vote, me)).toBe('verify');
    expect(wayToVote(vote, { ...me, verification: 'verified' })).toBe('call');
    expect(wayToVote(vote, { ...me, verification: 'waiting' })).toBe('call');
  });

  it('asks those on a roll of phone numbers for theirs', () => {
    expect(wayToVote({ ...vote, electorate: 'owners' }, me)).toBe('bind_phone');
    expect(wayToVote({ ...vote, electorate: 'adults' }, { ...me, phoneMasked: '138****0001' })).toBe('call');
  });

  it('is none where nothing can be done, or nothing has to', () => {
    expect(wayToVote({ ...vote, howToBecomeAble: null }, me)).toBeNull();
    expect(wayToVote({ ...vote, mine: [{} as never] }, me)).toBeNull();
  });
});
