import { whoMayCome } from './who-may-come';

const anyone = { minAge: null, maxAge: null, training: null, partyMembersOnly: false };

it.each([
  [anyone, []],
  [{ ...anyone, minAge: 18 }, ['满18岁']],
  [{ ...anyone, minAge: 14, maxAge: 60 }, ['14到60岁']],
  [{ ...anyone, maxAge: 70, training: '急救', partyMembersOnly: true }, ['不超过70岁', '党员', '先做过「急救」培训']],
])('%j', (requirements, sentences) => expect(whoMayCome(requirements)).toEqual(sentences));
