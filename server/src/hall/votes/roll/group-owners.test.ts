import type { RollHome } from '../../../places';
import { groupOwners } from './group-owners';
import { findUnclearNames, knowPeople } from './roll-people';

let ids = 0;
const owner = (name: string, phoneDigest: string | null = `digest of ${name}`, isOwner = true) => ({
  id: `member ${(ids += 1)}`,
  name,
  phoneDigest,
  isOwner,
  birthDate: null,
  livesHere: true,
});
const home = (label: string, areaHundredths: number, ...members: RollHome['members']): RollHome => ({
  id: `home ${label}`,
  label,
  gridId: 'grid',
  areaHundredths,
  members,
});
const heads = (...homes: RollHome[]) =>
  groupOwners(homes, knowPeople([])).map(({ label, area, knownBys }) => ({ label, area, knownBys }));

describe('owners as heads (Civil Code 278)', () => {
  it('an owner of several homes is one head with the areas summed', () => {
    expect(
      heads(home('101', 8_950, owner('陈')), home('102', 6_000, owner('林')), home('201', 10_001, owner('陈'))),
    ).toEqual([
      { label: '101、201', area: 18_951, knownBys: ['phone:digest of 陈'] },
      { label: '102', area: 6_000, knownBys: ['phone:digest of 林'] },
    ]);
  });

  it('those who own a home together are one head, by whichever phone', () => {
    expect(heads(home('101', 8_000, owner('陈'), owner('林')))).toEqual([
      { label: '101', area: 8_000, knownBys: ['phone:digest of 陈', 'phone:digest of 林'] },
    ]);
  });

  it('owning alone and owning together are two heads', () => {
    expect(heads(home('101', 8_000, owner('陈'), owner('林')), home('102', 5_000, owner('陈')))).toHaveLength(2);
  });

  it('who lives there without owning is no head, and makes none', () => {
    expect(heads(home('101', 8_000, owner('陈'), owner('租客', 'digest of 租客', false)))).toEqual([
      { label: '101', area: 8_000, knownBys: ['phone:digest of 陈'] },
    ]);
  });

  it('a home without known owners is a head that only paper can vote', () => {
    expect(heads(home('101', 8_000), home('102', 7_000))).toEqual([
      { label: '101', area: 8_000, knownBys: [] },
      { label: '102', area: 7_000, knownBys: [] },
    ]);
  });

  const said = (isSame: boolean, ...labels: string[]) =>
    knowPeople([{ id: 'said', name: '陈', householdIds: labels.map((label) => `home ${label}`), isSame }]);

  it('of one name without a phone, staff say that it is one person: one head, areas summed, by the phone of any of its homes', () => {
    const homes = [
      home('101', 8_000, owner('陈', null)),
      home('102', 6_000, owner('陈')),
      home('103', 500, owner('陈', null)),
    ];
    const grouped = groupOwners(homes, said(true, '101', '102')).map(({ label, area, knownBys }) => [
      label,
      area,
      knownBys,
    ]);
    expect(grouped).toEqual([
      ['101、102', 14_000, ['phone:digest of 陈']],
      ['103', 500, []],
    ]);
  });

  it('a name is unclear until staff have said of each entry without a phone what it is', () => {
    const homes = [
      home('101', 8_000, owner('陈', null)),
      home('102', 6_000, owner('陈', null)),
      home('103', 500, owner('林')),
    ];
    const open = (people = knowPeople([])) =>
      findUnclearNames(homes, people, ({ isOwner }) => isOwner).map(({ name, isOpen }) => [name, isOpen]);
    expect([open(), open(said(true, '101')), open(said(true, '101', '102')), open(said(false, '101', '102'))]).toEqual([
      [['陈', true]],
      [['陈', true]],
      [['陈', false]],
      [['陈', false]],
    ]);
    expect(groupOwners(homes, said(false, '101', '102'))).toHaveLength(3);
  });

  it('the same name without a phone is not taken for the same person', () => {
    expect(heads(home('101', 8_000, owner('陈', null)), home('102', 7_000, owner('陈', null)))).toHaveLength(2);
  });

  it('a phone of two owners of different homes lets nobody vote for the other', () => {
    const [mother, child] = heads(
      home('101', 8_000, owner('陈母', 'one phone')),
      home('102', 7_000, owner('陈', 'one phone')),
    );
    expect([mother?.knownBys, child?.knownBys]).toEqual([[], []]);
  });

  it('a phone that a couple shares works for the home they own together', () => {
    expect(heads(home('101', 8_000, owner('陈', 'one phone'), owner('林', 'one phone')))[0]?.knownBys).toEqual([
      'phone:one phone',
    ]);
  });
});
