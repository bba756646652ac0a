import { formatMessageTime } from '../../../messages';
import { Person } from '../../../identity';
import { findHomesNaming, findSomeRollHomes } from '../../../places';
import type { Actor } from '../../../platform/actor';
import type { Reader } from '../../../platform/database';
import { groupRoll } from './build-roll';
import { isAdult } from './is-adult';
import { findHomesOfSamePeople } from './roll-people';
import type { Vote } from '../vote.entity';

export interface NoVote {
  because: string;
  /** Null: there is nothing to do. */
  how: string | null;
}

/** Why the roll does not know this person, and what would change that. `phone`: of the community. */
export async function rollBlocker(db: Reader, actor: Actor, vote: Vote, phone: string): Promise<NoVote> {
  const person = await db.findOneByOrFail(Person, { id: actor.personId });
  switch (vote.electorate) {
    case 'representatives':
      return { because: '这次由居委会成员和居民代表投票', how: null };
    case 'residents':
    case 'households':
      return whyNotByHome(db, person, vote, phone);
    case 'adults':
    case 'owners':
      return whyNotByPhone(db, person, vote, phone);
  }
}

async function whyNotByHome(db: Reader, { householdId }: Person, vote: Vote, phone: string): Promise<NoVote> {
  if (!householdId)
    return {
      because: '您还没有核实住户身份',
      how: `请在“我的”里核实，或者请网格员上门核实，也可以打电话${phone}`,
    };
  const [home] = await findSomeRollHomes(db, vote, [householdId]);
  if (!home) return { because: '您核实的住处不在这次表决的范围里', how: `如果您搬到了这里，请打电话${phone}重新核实` };
  return tooLate(vote);
}

async function whyNotByPhone(db: Reader, { phoneDigest }: Person, vote: Vote, phone: string): Promise<NoVote> {
  if (!phoneDigest)
    return { because: '您还没有绑定手机号，无法和住户名册核对', how: '请在“我的”里绑定住户名册上登记的手机号' };
  const named = await findHomesNaming(db, phoneDigest);
  const homes = await findSomeRollHomes(db, vote, await findHomesOfSamePeople(db, vote.communityId, named));
  const me = homes.flatMap(({ members }) => members.filter((member) => member.phoneDigest === phoneDigest));
  if (vote.electorate === 'owners' && !me.some(({ isOwner }) => isOwner)) {
    return {
      because: '这次由业主来投，住户名册上没有登记您是业主',
      how: `如果您是业主，请带房产证到社区更正住户名册，电话${phone}`,
    };
  }
  if (me.length === 0) return { because: '住户名册上没有您的手机号', how: `请联系社区核对住户名册，电话${phone}` };
  if (vote.electorate === 'adults' && me.every(({ livesHere }) => !livesHere)) {
    return {
      because: '这次由住在这里的居民来投，住户名册上登记您不住在这里',
      how: `如果您住在这里，请联系社区更正住户名册，电话${phone}`,
    };
  }
  if (
    vote.electorate === 'adults' &&
    me.every(({ birthDate }) => birthDate !== null && !isAdult(birthDate, vote.opensAt))
  ) {
    return { because: '这次由年满18周岁的居民来投', how: null };
  }
  const isLinked = (await groupRoll(db, vote, homes)).some(({ knownBys }) => knownBys.includes(`phone:${phoneDigest}`));
  if (!isLinked)
    return {
      because: '住户名册上有几个人登记了同一个手机号，分不清是谁',
      how: `请投纸质票，或者请网格员上门，电话${phone}`,
    };
  return tooLate(vote);
}

const tooLate = ({ opensAt, rollHash }: Vote): NoVote =>
  rollHash === null
    ? { because: '投票名册里还没有您', how: null }
    : { because: `投票名册在${formatMessageTime(opensAt)}开始投票时已经确定，当时还没有您`, how: null };
