import type { Content } from '@yuanli/shared/hall/ballot-kinds';
import { ruleCards, type RuleCardName } from '@yuanli/shared/hall/rule-cards';
import { Turnout } from '../../server/src/hall/casting/turnout.entity';
import { TurnoutShard } from '../../server/src/hall/casting/turnout-shard.entity';
import { Vote } from '../../server/src/hall/votes/vote.entity';
import { VoteEntry } from '../../server/src/hall/votes/vote-entry.entity';
import { putInEnvelope } from '../../server/src/hall/casting/put-in-envelope';
import { countTurnout, recordTurnout } from '../../server/src/hall/casting/record-turnout';
import { turnoutShards } from '../../server/src/hall/casting/turnout-shards';
import { closeDueVotes } from '../../server/src/hall/closing/close-due-votes.job';
import { verifySeal } from '../../server/src/hall/closing/verify-seal';
import { hashRoll } from '../../server/src/hall/votes/hash-roll';
import { clock, days, fromNow } from '../../server/src/platform/clock';
import { newToken, sha256 } from '../../server/src/platform/crypto';
import { newId } from '../../server/src/platform/new-id';
import { openHallDesk } from './hall-desk';
import type { TestServer } from './test-server';

export type CountDesk = Awaited<ReturnType<typeof openCountDesk>>;

export interface OpenVote {
  vote: Vote;
  entries: VoteEntry[];
}

/** Votes that are open already, with a roll of so many homes, and what one looks at after they were counted. */
export async function openCountDesk(server: TestServer) {
  const {
    parts: { database },
  } = server;
  const hall = await openHallDesk(server);

  const desk = {
    ...hall,

    /** `areas`: one home each, in 0.01 m². Closes in a day. */
    async newOpenVote(areas: readonly number[], given: Partial<Vote> = {}): Promise<OpenVote> {
      const motion = await hall.newMotion({ stage: 'voting' });
      const id = newId();
      const card: RuleCardName = given.card ?? 'residents_meeting';
      const entries = areas.map((area, position): VoteEntry => {
        const label = `石榴院2号楼1单元${position + 101}`;
        return {
          id: newId(),
          voteId: id,
          position,
          label,
          gridId: hall.gridId,
          area,
          standsFor: sha256(label),
          homeIds: [],
        };
      });
      const row: Partial<Vote> = {
        id,
        motionId: motion.id,
        communityId: hall.communityId,
        title: '在3号楼门口装一个坡道',
        card,
        frozenCard: ruleCards[card],
        ...{
          electorate: ruleCards[card].electorates[0],
          courtyardIds: [],
          kind: 'for_against',
          options: ['在3号楼门口装一个坡道'],
          most: 1,
          budget: 0,
        },
        ...{
          state: 'open',
          madeById: hall.worker.id,
          madeAt: clock.now(),
          noticeAt: clock.now(),
          opensAt: clock.now(),
          closesAt: fromNow(days(1)),
        },
        ...{
          isNamed: ruleCards[card].isNamed,
          rollHeads: entries.length,
          rollArea: areas.reduce((sum, area) => sum + area, 0),
        },
        ...{
          rollHash: hashRoll(entries.map((entry) => ({ ...entry, knownBys: [] }))),
          envelopeKey: newToken(),
          opened: 0,
          toOpen: 0,
          reminders: 0,
          remindedAt: null,
        },
        ...given,
      };
      const vote = await database.inTransaction(async (tx) => {
        await tx.insert(Vote, row as Vote);
        for (let from = 0; from < entries.length; from += 500)
          await tx.insert(VoteEntry, entries.slice(from, from + 500));
        await tx.insert(
          TurnoutShard,
          Array.from({ length: turnoutShards }, (_, shard) => ({ voteId: id, shard, heads: 0, area: 0 })),
        );
        return tx.findOneByOrFail(Vote, { id });
      });
      return { vote, entries };
    },

    /** One ballot as all channels put it away. */
    cast: (
      vote: Vote,
      { id: entryId, area }: VoteEntry,
      content: Content,
      channel: Turnout['channel'] = 'phone',
    ): Promise<string> =>
      database.inTransaction(async (tx) => {
        const isChecked = channel !== 'paper_to_check';
        const turnout = await recordTurnout(tx, {
          voteId: vote.id,
          entryId,
          channel,
          byId: hall.worker.id,
          knownBy: null,
          at: clock.now(),
        });
        await putInEnvelope(tx, vote, entryId, content, isChecked ? 'counts' : 'waits');
        if (isChecked) await countTurnout(tx, vote.id, area, 1);
        return turnout!.receipt;
      }),

    /** After its last second the job comes round. */
    async close({ closesAt }: Vote): Promise<void> {
      if (clock.now() < closesAt) clock.set(closesAt);
      await closeDueVotes.run(database);
    },

    readVote: (id: string) => database.read((db) => db.findOneByOrFail(Vote, { id })),
    verify: (id: string) => database.read(async (db) => verifySeal(db, await db.findOneByOrFail(Vote, { id }))),
    /** Somebody is at the tables. */
    tamper: (sql: string, values: unknown[]) => database.inTransaction((tx) => tx.query(sql, values)),
  };
  return desk;
}
