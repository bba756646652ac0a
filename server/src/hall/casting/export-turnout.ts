import { In, Not } from 'typeorm';
import type { Reader } from '../../platform/database';
import { findRollKeys } from '../votes/roll/find-roll-keys';
import { VoteLink } from '../votes/roll/vote-link.entity';
import { Vote } from '../votes/vote.entity';
import { PaperObjection } from './paper-objection.entity';
import { Turnout } from './turnout.entity';

/** In which votes a person took part, and what they objected to, for the person. Never what they voted: nobody can know. */
export async function exportTurnout(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const ofMine = await findLines(db, personId);
  const byPhone = await db.find(Turnout, { where: { byId: personId, channel: 'phone' }, order: { at: 'ASC' } });
  const recorded = await db.find(Turnout, { where: { ...ofMine, channel: Not('phone') }, order: { at: 'ASC' } });
  const objections = await db.find(PaperObjection, { where: { ...ofMine, personId }, order: { id: 'ASC' } });
  const voteIds = [...byPhone, ...recorded, ...objections].map(({ voteId }) => voteId);
  const votes = await db.find(Vote, { select: { id: true, title: true }, where: { id: In(voteIds) } });
  const titles = new Map(votes.map(({ id, title }) => [id, title]));
  return {
    votesTakenPartIn: [...byPhone, ...recorded].map(({ voteId, channel, receipt, at }) => ({
      vote: titles.get(voteId) ?? '',
      channel,
      receipt,
      at,
    })),
    voteObjections: objections.map(({ voteId, channel, reason, outcome, note, at }) => ({
      vote: titles.get(voteId) ?? '',
      channel,
      reason,
      outcome,
      note,
      at,
    })),
  };
}

/** The lines of all rolls that know this person: of each vote by its own index. */
async function findLines(db: Reader, personId: string) {
  const lines = await db
    .createQueryBuilder(Vote, 'vote')
    .innerJoin(VoteLink, 'link', 'link.voteId = vote.id AND link.knownBy IN (:...knownBys)', {
      knownBys: await findRollKeys(db, personId),
    })
    .select('vote.id', 'voteId')
    .addSelect('link.entryId', 'entryId')
    .getRawMany<{ voteId: string; entryId: string }>();
  return { voteId: In(lines.map(({ voteId }) => voteId)), entryId: In(lines.map(({ entryId }) => entryId)) };
}
