import { Person } from '../../../identity';
import { findHomesNaming, findSomeRollHomes } from '../../../places';
import type { Actor } from '../../../platform/actor';
import { sha256 } from '../../../platform/crypto';
import type { Reader } from '../../../platform/database';
import { groupRoll } from '../roll/build-roll';
import { findRollKeys } from '../roll/find-roll-keys';
import type { RollEntry } from '../roll/roll-entry';
import { findHomesOfSamePeople } from '../roll/roll-people';
import { VoteEntry } from '../roll/vote-entry.entity';
import { VoteLink } from '../roll/vote-link.entity';
import type { Vote } from '../vote.entity';

export type MyEntry = Pick<VoteEntry, 'id' | 'label' | 'area'>;

/** The lines of the roll this person may vote for: of the frozen one, and before it opens of the one that would be frozen now. */
export async function findMyEntries(db: Reader, actor: Actor, vote: Vote): Promise<MyEntry[]> {
  if (vote.rollHash === null) return findEntriesToCome(db, actor, vote);
  const knownBys = await findRollKeys(db, actor.personId);
  return db
    .createQueryBuilder(VoteEntry, 'entry')
    .innerJoin(VoteLink, 'link', 'link.voteId = entry.voteId AND link.entryId = entry.id')
    .where('link.voteId = :voteId AND link.knownBy IN (:...knownBys)', { voteId: vote.id, knownBys })
    .orderBy('entry.position')
    .getMany();
}

/** Only the homes this person has to do with are looked at: all that can decide how the roll knows them are among these. */
async function findEntriesToCome(db: Reader, actor: Actor, vote: Vote): Promise<MyEntry[]> {
  const knownBys = await findRollKeys(db, actor.personId);
  const homes = await findSomeRollHomes(db, vote, await findHomesOf(db, actor, vote));
  const roll = await groupRoll(db, vote, homes);
  return roll
    .filter((entry) => entry.knownBys.some((knownBy) => knownBys.includes(knownBy)))
    .map(({ label, area, standsFor }) => ({ id: idToCome(vote, standsFor), label, area }));
}

async function findHomesOf(db: Reader, { personId }: Actor, { electorate, communityId }: Vote): Promise<string[]> {
  const person = await db.findOne(Person, {
    select: { id: true, householdId: true, phoneDigest: true },
    where: { id: personId },
  });
  const isByPhone = electorate === 'adults' || electorate === 'owners';
  if (isByPhone)
    return person?.phoneDigest
      ? findHomesOfSamePeople(db, communityId, await findHomesNaming(db, person.phoneDigest))
      : [];
  return person?.householdId ? [person.householdId] : [];
}

/** Tells entries apart before the frozen ones have ids. */
const idToCome = ({ id }: Vote, standsFor: RollEntry['standsFor']): string =>
  sha256([id, ...standsFor].join('\n'))
    .slice(0, 26)
    .toUpperCase();
