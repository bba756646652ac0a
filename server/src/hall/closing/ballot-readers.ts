import { findHouseholdPlaces } from '../../places';
import { Person } from '../../identity';
import { scopesOf, type Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { In } from 'typeorm';
import { findRollKeys } from '../votes/roll/find-roll-keys';
import { VoteEntry } from '../votes/roll/vote-entry.entity';
import { VoteLink } from '../votes/roll/vote-link.entity';
import type { Vote } from '../votes/vote.entity';
import { canOverseeVote } from '../votes/vote.policy';

type Asked = Pick<Vote, 'id' | 'isNamed' | 'communityId' | 'courtyardIds'>;

export interface BallotAccess {
  can: { readBallots: boolean };
  cannotReadBecause: string | null;
  /** What would change it; null: nothing that can be done here. */
  howToRead: 'sign_in' | 'verify' | null;
}

const because =
  '这是公开表决：每一票的房号、面积和所投内容，只给本小区已核实的住户、业主和社区工作人员看。票数、面积合计和封存码谁都可以看。';

/**
 * A ballot of a secret vote names nobody, and is for everybody. One of a named vote names a door: it is for the owners it concerned
 * (Civil Code, Art. 278), whoever was verified as living there, and those who work for them.
 */
export async function findBallotAccess(db: Reader, actor: Actor | null, vote: Asked): Promise<BallotAccess> {
  const isReader = !vote.isNamed || (actor !== null && (await isConcerned(db, actor, vote)));
  if (isReader) return { can: { readBallots: true }, cannotReadBecause: null, howToRead: null };
  const howToRead = actor === null ? 'sign_in' : (await isVerified(db, actor)) ? null : 'verify';
  return { can: { readBallots: false }, cannotReadBecause: because, howToRead };
}

const isConcerned = async (db: Reader, actor: Actor, vote: Asked): Promise<boolean> =>
  canOverseeVote(actor, vote) ||
  (await worksInGridOf(db, actor, vote)) ||
  (await livesThere(db, actor, vote)) ||
  (await isOnRoll(db, actor, vote));

async function worksInGridOf(db: Reader, actor: Actor, { id: voteId }: Asked): Promise<boolean> {
  const gridIds = scopesOf(actor, ['grid_worker']);
  return gridIds.length > 0 && db.existsBy(VoteEntry, { voteId, gridId: In(gridIds) });
}

async function livesThere(db: Reader, actor: Actor, { communityId, courtyardIds }: Asked): Promise<boolean> {
  const householdId = await homeOf(db, actor);
  const home = householdId && (await findHouseholdPlaces(db, [householdId])).get(householdId);
  if (!home || home.communityId !== communityId) return false;
  return courtyardIds.length === 0 || courtyardIds.includes(home.courtyardId);
}

/** An owner who lives elsewhere. */
const isOnRoll = async (db: Reader, { personId }: Actor, { id: voteId }: Asked): Promise<boolean> =>
  db.existsBy(VoteLink, { voteId, knownBy: In(await findRollKeys(db, personId)) });

const isVerified = async (db: Reader, actor: Actor): Promise<boolean> => (await homeOf(db, actor)) !== null;

async function homeOf(db: Reader, { personId: id }: Actor): Promise<string | null> {
  const person = await db.findOne(Person, { select: { id: true, householdId: true }, where: { id } });
  return person?.householdId ?? null;
}
