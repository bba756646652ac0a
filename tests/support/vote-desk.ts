import { ruleCards, type Electorate, type RuleCard, type RuleCardName } from '@yuanli/shared/hall/rule-cards';
import type { BallotKind } from '@yuanli/shared/hall/ballot-kinds';
import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import { openDueVotes } from '../../server/src/hall/votes/open-due-votes.job';
import { MotionStep } from '../../server/src/hall/motions/motion-step.entity';
import { clock, days, fromNow, hours } from '../../server/src/platform/clock';
import { newId } from '../../server/src/platform/new-id';
import { makeBuilding, makeCourtyard, makeHousehold, type RollMember } from './factories/places';
import { openHallDesk, type Someone } from './hall-desk';
import type { TestServer } from './test-server';

export interface VoteForm {
  title: string;
  card: RuleCardName;
  electorate: Electorate;
  courtyardIds: string[];
  kind: BallotKind;
  options: string[];
  most: number;
  budget: number;
  opensAt: string;
  closesAt: string;
}

export type VoteDesk = Awaited<ReturnType<typeof openVoteDesk>>;

/** A community with `homes` homes on its roll, each with its verified owner, and votes on its motions. Set the clock before. */
export async function openVoteDesk(server: TestServer, { homes = 3 }: { homes?: number } = {}) {
  const hall = await openHallDesk(server);
  const { database, worker, call } = hall;
  const voters: Someone[] = [];
  for (let n = 0; n < homes; n += 1) voters.push(await hall.newResident(`住户${n + 1}`));

  /** The card's first electorate, from the first moment its notice allows, for a week. */
  function formOf(given: Partial<VoteForm> = {}): VoteForm {
    const card: RuleCard = ruleCards[given.card ?? 'consultation'];
    const opensAt = given.opensAt ?? fromNow(days(card.noticeDays) + hours(1)).toISOString();
    return {
      ...{ title: '要不要给3号楼装坡道', card: 'consultation', electorate: card.electorates[0]!, courtyardIds: [] },
      ...{ kind: 'for_against', options: [], most: 1, budget: 0 },
      ...{ opensAt, closesAt: new Date(Date.parse(opensAt) + days(7)).toISOString() },
      ...given,
    };
  }

  const desk = {
    ...hall,
    voters,
    formOf,

    /** A courtyard of the community with these homes, rooms 101, 102 and so on; for votes of its own. */
    async newCourtyard(homes: readonly { area?: number; members?: readonly RollMember[] }[], name = '梨花院') {
      const courtyard = await makeCourtyard(database, { communityId: hall.communityId, gridId: hall.gridId, name });
      const building = await makeBuilding(database, { courtyardId: courtyard.id, name: '1号楼' });
      const households = [];
      for (const [n, { area = 8_000, members = [] }] of homes.entries()) {
        households.push(
          await makeHousehold(
            database,
            { buildingId: building.id, unit: '', room: String(101 + n), areaHundredths: area },
            members,
          ),
        );
      }
      return { id: courtyard.id, courtyard, building, households };
    },

    /** A motion in the stage of voting, which the Party organisation has talked about. */
    async newMotionToVote() {
      const motion = await hall.newMotion({ stage: 'voting' });
      const step = {
        id: newId(),
        motionId: motion.id,
        kind: 'party_first' as const,
        title: '社区党组织研究讨论',
        pictureIds: [],
        at: clock.now(),
      };
      await database.inTransaction((tx) => tx.insert(MotionStep, step));
      return motion;
    },

    /** A draft whose words have been checked. Throws when it is refused. */
    async draftVote(given: Partial<VoteForm> = {}, motionId?: string): Promise<string> {
      const onMotion = motionId ?? (await desk.newMotionToVote()).id;
      const { body } = await call(worker, votes.makeVote, { motionId: onMotion, ...formOf(given) });
      if (body.error) throw new Error(JSON.stringify(body.error));
      await server.settle();
      return body.id;
    },

    announce: (id: string, who: Someone = worker) => call(who, votes.announceVote, { id }),

    /** A vote whose notice is out. Throws when it is refused. */
    async announcedVote(given: Partial<VoteForm> = {}, motionId?: string): Promise<string> {
      const id = await desk.draftVote(given, motionId);
      const { body } = await desk.announce(id);
      if (body.error) throw new Error(JSON.stringify(body.error));
      return id;
    },

    /** A vote that has just opened: the clock stands at its first second. */
    async openVote(given: Partial<VoteForm> = {}, motionId?: string): Promise<string> {
      const id = await desk.announcedVote(given, motionId);
      await desk.goToOpening(id);
      return id;
    },

    async goToOpening(id: string): Promise<void> {
      clock.set(new Date((await desk.getVote(worker, id)).opensAt));
      await openDueVotes.run(database);
    },

    /** The last millisecond of a vote is over. */
    async goToClose(id: string): Promise<void> {
      clock.set(new Date((await desk.getVote(worker, id)).closesAt));
    },

    getVote: async (who: Someone | null, id: string) => (await call(who, votes.getVote, { id })).body,

    /** The first lock of this person in a vote. Throws when there is none. */
    async entryOf(who: Someone, id: string): Promise<string> {
      const [entry] = (await desk.getVote(who, id)).mine ?? [];
      if (!entry) throw new Error('not on the roll');
      return entry.entryId;
    },
  };
  return desk;
}
