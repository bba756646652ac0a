import { ruleCards } from '@yuanli/shared/hall/rule-cards';
import { turnoutShards } from '../../../server/src/hall/casting/turnout-shards';
import { days } from '../../../server/src/platform/clock';
import { newToken, seal } from '../../../server/src/platform/crypto';
import { insert } from '../seed';
import { moment, type Bulk } from './bulk';
import { GRIDS_WITH_COURTYARDS, perCommunity as per } from './sizes';

/** Ideas that gather support, motions in every stage, what is said about them, and one vote of a thousand adults that is open. */
export async function seedHall(bulk: Bulk): Promise<void> {
  const { fill, id, nth, timed, local, community, now } = bulk;
  const [at, later] = [moment(now), moment(new Date(now.getTime() + days(20)))];
  const communityId = id('0C', community);
  const status = `ELT(MOD(${local}, 6) + 1, 'gathering_support', 'gathering_support', 'gathering_support', 'supported', 'motion', 'declined')`;
  await fill('idea', per.ideas, {
    ...{ id: id('0Z', 's.seq'), communityId, courtyardId: nth('0Y', `MOD(${local}, ${per.courtyards})`) },
    ...{ gridId: nth('0G', `MOD(MOD(${local}, ${per.courtyards}), ${GRIDS_WITH_COURTYARDS})`) },
    ...{ authorId: nth('0P', local), title: `'3号楼装坡道'`, story: `'轮椅上不去'`, pictureIds: `'[]'`, status },
    ...{ statusAt: at, madeAt: at, supportNeeded: '100000', supporters: '20', supportUntil: later, answerDueAt: later },
  });
  await fill('idea_support', per.ideaSupports, {
    ...{ id: id('1Z', 's.seq'), ideaId: nth('0Z', `MOD(${local}, ${per.ideas})`) },
    ...{ personId: nth('0P', `100 + ${local} DIV ${per.ideas}`), at },
  });
  const stage = `ELT(MOD(${local}, 6) + 1, 'voting', 'gathering', 'deliberating', 'carrying_out', 'evaluating', 'archived')`;
  await fill(
    'motion',
    per.motions,
    {
      ...{ id: id('0V', 's.seq'), communityId, year: 'YEAR(m.at)', number: `${local} + 1`, title: `'3号楼装坡道'` },
      ...{ summary: `'在门口装一个坡道'`, story: `''`, pictureIds: `'[]'`, madeById: id('0W', community), stage },
      ...{ ownerName: `'林主任'`, dueDay: `'2099-01-01'`, isArchived: `${stage} = 'archived'`, isShown: '1' },
      ...{ satisfied: '0', fair: '0', dissatisfied: '0', madeAt: 'm.at', stageAt: 'm.at' },
      agreedAt: `IF(${stage} IN ('carrying_out', 'evaluating', 'archived'), m.at, NULL)`,
      carriedOutAt: `IF(${stage} IN ('evaluating', 'archived'), m.at, NULL)`,
    },
    { over: 'rows' },
  );
  await fill(
    'opinion',
    per.opinions,
    {
      ...{ id: timed('2Z'), motionId: nth('0V', `MOD(${local}, ${per.motions})`), communityId },
      ...{ side: `IF(MOD(${local}, 2) = 0, 'reason', 'concern')`, text: `'老人上下方便'`, authorId: nth('0P', local) },
      ...{ supporters: `MOD(${local}, 50)`, isShown: '1', state: `'shown'`, at: 'm.at' },
    },
    { over: 'rows' },
  );
  await seedVotes(bulk);
}

async function seedVotes({ fill, id, local, community, communities, connection, idOf, now }: Bulk): Promise<void> {
  const votes = Array.from({ length: communities }, (_, n) => ({
    ...{ id: idOf('3V', n), motionId: idOf('0V', n), communityId: idOf('0C', n), title: '在3号楼门口装一个坡道' },
    ...{ card: 'residents_meeting', frozenCard: JSON.stringify(ruleCards.residents_meeting), electorate: 'adults' },
    ...{
      courtyardIds: '[]',
      kind: 'for_against',
      options: JSON.stringify(['在3号楼门口装一个坡道']),
      most: 1,
      budget: 0,
    },
    ...{ state: 'open', madeById: idOf('0W', n), madeAt: now, noticeAt: now, isNamed: 0, rollHeads: per.entries },
    ...{ opensAt: new Date(now.getTime() - days(1)), closesAt: new Date(now.getTime() + days(2)), rollArea: 0 },
    ...{ rollHash: '0'.repeat(64), envelopeKey: seal(newToken()), opened: 0, toOpen: 0, reminders: 0 },
  }));
  await insert(connection, 'vote', votes);
  const voteId = id('3V', community);
  await fill('vote_entry', per.entries, {
    ...{ id: id('4V', 's.seq'), voteId, position: local, label: `CONCAT('石榴院', ${local}, '号')`, area: '0' },
    ...{ standsFor: `SHA2(s.seq, 256)`, homeIds: `'[]'` },
  });
  await fill('vote_link', per.entries, {
    ...{ voteId, knownBy: `CONCAT('person:', ${id('0P', 's.seq')})`, entryId: id('4V', 's.seq') },
  });
  const shards = votes.flatMap(({ id: vote }) =>
    Array.from({ length: turnoutShards }, (_, shard) => ({ voteId: vote, shard, heads: 0, area: 0 })),
  );
  await insert(connection, 'vote_turnout_shard', shards);
}
