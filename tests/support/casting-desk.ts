import { randomBytes } from 'node:crypto';
import type { Content } from '@yuanli/shared/hall/ballot-kinds';
import { castingEndpoints as casting } from '@yuanli/shared/hall/casting.endpoints';
import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import { Paper } from '../../server/src/hall/casting/paper.entity';
import { Turnout } from '../../server/src/hall/casting/turnout.entity';
import { VoteEntry } from '../../server/src/hall/votes/vote-entry.entity';
import { closeDueVotes } from '../../server/src/hall/closing/close-due-votes.job';
import { makePicture } from './factories/pictures';
import type { Someone } from './hall-desk';
import type { TestServer } from './test-server';
import { openVoteDesk } from './vote-desk';

export type CastingDesk = Awaited<ReturnType<typeof openCastingDesk>>;

export const yes: Content = { choice: 'for' };
export const no: Content = { choice: 'against' };
export const abstain: Content = { choice: 'abstain' };
/** As a page draws it for each ballot. */
export const newBlind = (): string => randomBytes(16).toString('base64url');

/** A community in which a vote of households has its three ways: phone, paper and the door. */
export async function openCastingDesk(server: TestServer, given: { homes?: number } = {}) {
  const town = await openVoteDesk(server, given);
  const { database, call } = town;
  const desk = {
    ...town,
    gridWorker: await town.newPerson('grid_worker', '小孙'),

    openHouseholdVote: () => town.openVote({ electorate: 'households' }),
    /** The entry of somebody's home. */
    lineOf: (who: Someone, voteId: string) => town.entryOf(who, voteId),

    cast: async (who: Someone, voteId: string, content: Content = yes, entryId?: string) =>
      call(who, casting.castBallot, {
        voteId,
        entryId: entryId ?? (await town.entryOf(who, voteId)),
        content,
        blind: newBlind(),
      } as never),

    enter: async (who: Someone, voteId: string, entryId: string, content: Content = yes, pictureId?: string) =>
      call(who, casting.enterPaper, {
        voteId,
        entryId,
        content,
        pictureId: pictureId ?? (await makePicture(server.parts, who.id)),
        blind: newBlind(),
      } as never),

    papersFor: (who: Someone, voteId: string) => call(who, casting.findPapersToCheck, { voteId }),
    check: (who: Someone, id: string, content: Content = yes) =>
      call(who, casting.checkPaper, { id, content, blind: newBlind() } as never),

    /** Entered and checked: counted. */
    async paper(voteId: string, entryId: string, content: Content = yes): Promise<string> {
      await desk.enter(town.worker, voteId, entryId, content);
      const { id } = await database.read((db) => db.findOneByOrFail(Paper, { voteId, entryId, state: 'to_check' }));
      await desk.check(town.secondWorker, id, content);
      return id;
    },

    atDoor: (who: Someone, voteId: string, entryId: string, content: Content = yes, more: object = {}) =>
      call(who, casting.castAtDoor, {
        voteId,
        entryId,
        content,
        isPresent: true,
        knownBy: 'roll',
        blind: newBlind(),
        ...more,
      } as never),

    object: (who: Someone, voteId: string, entryId: string, reason = '那天我不在家，不是我投的') =>
      call(who, casting.objectToPaper, { voteId, entryId, reason }),
    objectionsFor: (who: Someone) => call(who, casting.findObjections, {}),
    decide: (who: Someone, id: string, isUpheld = true, note = '已经上门核实过了') =>
      call(who, casting.decidePaperObjection, { id, isUpheld, note }),
    entries: (who: Someone, voteId: string, input: object = {}) =>
      call(who, casting.findEntries, { voteId, ...input } as never),
    remind: (who: Someone, voteId: string) => call(who, casting.remindVoters, { voteId }),

    turnoutOf: async (voteId: string) => (await town.getVote(null, voteId)).turnout,
    stateOf: async (voteId: string, entryId: string) =>
      (await database.read((db) => db.findOneBy(Turnout, { voteId, entryId })))?.channel ?? null,
    linesOf: (voteId: string) =>
      database.read((db) => db.find(VoteEntry, { where: { voteId }, order: { position: 'ASC' } })),

    /** The clock comes to the end, and the job round. */
    async close(voteId: string) {
      await town.goToClose(voteId);
      await closeDueVotes.run(database);
      return (await call(town.worker, votes.getResult, { voteId })).body;
    },
  };
  return desk;
}
