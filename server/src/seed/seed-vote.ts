import { announceVote } from '../hall/votes/setup/announce-vote';
import { castAtDoor } from '../hall/casting/cast-at-door';
import { castBallot } from '../hall/casting/cast-ballot';
import { closeAtOnce } from '../hall/closing/close-at-once';
import { findMyEntries } from '../hall/votes/mine/find-my-entries';
import { makeVote } from '../hall/votes/setup/make-vote';
import { openVote } from '../hall/votes/setup/open-due-votes.job';
import { Turnout } from '../hall/casting/turnout.entity';
import { Vote } from '../hall/votes/vote.entity';
import { VoteEntry } from '../hall/votes/roll/vote-entry.entity';
import { minutes } from '../platform/clock';
import { newToken } from '../platform/crypto';
import type { Tx } from '../platform/database';
import type { DemoVote } from './data/hall-types';
import { demoPeople } from './data/people';
import type { DemoActors } from './appoint-demo-staff';
import type { HallSeeder } from './hall-seeder';
import type { Happening } from './happening';
import { momentOf } from './moment-of';

/** A vote from its notice to its seal; one that is still open today stays so. */
export function seedVote(
  { tx, actors, places, today, at }: HallSeeder,
  vote: DemoVote,
  motionOf: () => string,
): Happening[] {
  const [announced, opens, closes] = [vote.announced, vote.opens, vote.closes].map((when) => momentOf(when, today)) as [
    Date,
    Date,
    Date,
  ];
  let id = '';
  const make = async () => {
    const { title, card, electorate } = vote;
    const courtyardIds = vote.courtyards.map((name) => places.courtyards.get(name)!);
    const times = { opensAt: opens.toISOString(), closesAt: closes.toISOString() };
    const form = {
      title,
      card,
      electorate,
      courtyardIds,
      kind: 'for_against' as const,
      options: [],
      most: 1,
      budget: 0,
      invalidLeftOutBy: null,
      ...times,
    };
    ({ id } = await makeVote(tx, actors.community_worker, { motionId: motionOf(), ...form }));
  };
  const after = (moment: Date, n: number): Date => new Date(moment.getTime() + minutes(20) * (n + 1));
  return [
    at(new Date(announced.getTime() - minutes(30)), make),
    at(announced, () => announceVote(tx, actors.community_worker, { id })),
    at(opens, () => openVote(tx, id)),
    ...vote.ballots.map(([who, choice], n) => at(after(opens, n), () => cast(tx, actors, id, who, choice))),
    ...(vote.doors > 0 ? [at(after(opens, vote.ballots.length), () => knockAtDoors(tx, actors, id, vote.doors))] : []),
    ...(closes < today ? [at(closes, () => closeAtOnce(tx, id))] : []),
  ];
}

async function cast(
  tx: Tx,
  actors: DemoActors,
  voteId: string,
  who: DemoVote['ballots'][number][0],
  choice: DemoVote['ballots'][number][1],
): Promise<void> {
  const vote = await tx.findOneByOrFail(Vote, { id: voteId });
  for (const { id: entryId } of await findMyEntries(tx, actors[who], vote))
    await castBallot(tx, actors[who], { voteId, entryId, content: { choice }, blind: newToken() });
}

/** The grid worker calls on homes that have not voted, never on their own. */
async function knockAtDoors(tx: Tx, actors: DemoActors, voteId: string, doors: number): Promise<void> {
  const { courtyard, home } = demoPeople.grid_worker;
  const voted = new Set((await tx.findBy(Turnout, { voteId })).map(({ entryId }) => entryId));
  const entries = await tx.find(VoteEntry, { where: { voteId }, order: { position: 'ASC' } });
  const open = entries.filter(({ id, label }) => !voted.has(id) && label !== `${courtyard}${home}`).slice(0, doors);
  for (const [n, { id: entryId }] of open.entries()) {
    const content = { choice: n % 3 === 2 ? ('abstain' as const) : ('for' as const) };
    await castAtDoor(tx, actors.grid_worker, {
      voteId,
      entryId,
      content,
      isPresent: true,
      knownBy: 'roll',
      blind: newToken(),
    });
  }
}
