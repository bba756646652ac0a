import type * as schema from '@yuanli/shared/consultation/casting.schema';
import { In, MoreThan, Not } from 'typeorm';
import type { z } from 'zod';
import { findNicknames } from '../../identity';
import { presentPicture } from '../../pictures';
import { scopesOf, type Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { assertThat } from '../../platform/refusal';
import { loadVote } from '../votes/load-vote';
import { VoteEntry } from '../votes/vote-entry.entity';
import { Vote } from '../votes/vote.entity';
import { gridsToRecord } from './casting.policy';
import { Paper } from './paper.entity';

const PAGE = 20;

/** The photos somebody else has entered and nobody has read a second time, the longest waiting first. What was entered is not shown. */
export async function findPapersToCheck(
  db: Tx,
  actor: Actor,
  { voteId, cursor = '' }: z.output<typeof schema.findPapersToCheck.in>,
): Promise<z.input<typeof schema.findPapersToCheck.out>> {
  const grids = gridsToRecord(actor, await loadVote(db, actor, voteId));
  assertThat(grids === null || grids.length > 0, 'request.not_allowed');
  const query = db
    .createQueryBuilder(Paper, 'paper')
    .innerJoin(VoteEntry, 'entry', 'entry.id = paper.entryId')
    .where("paper.voteId = :voteId AND paper.state = 'to_check' AND paper.id > :cursor AND paper.enteredById <> :me", { voteId, cursor, me: actor.personId })
    .orderBy('paper.id')
    .limit(PAGE + 1);
  if (grids) query.andWhere('entry.gridId IN (:...grids)', { grids });
  const papers = await query.getMany();
  const page = papers.slice(0, PAGE);
  const entries = new Map((await db.findBy(VoteEntry, { id: In(page.map(({ entryId }) => entryId)) })).map((entry) => [entry.id, entry]));
  const names = await findNicknames(db, page.map(({ enteredById }) => enteredById));
  return {
    items: page.map(({ id, entryId, pictureId, enteredById, enteredAt }) => ({
      ...{ id, entryId, label: entries.get(entryId)!.label, photo: presentPicture(pictureId), enteredAt, isMine: false },
      enteredBy: names.get(enteredById) ?? '',
    })),
    nextCursor: papers.length > PAGE ? page.at(-1)!.id : null,
  };
}

/** How many wait in the open votes of the communities this person works for or watches over, counted no further than `most`. */
export async function countPapersToCheck(db: Tx, actor: Actor, most: number): Promise<number> {
  const communityId = In(scopesOf(actor, ['community_worker', 'supervisor']));
  const open = await db.find(Vote, { select: { id: true }, where: { communityId, state: 'open', closesAt: MoreThan(clock.now()) } });
  if (open.length === 0) return 0;
  const where = { voteId: In(open.map(({ id }) => id)), state: 'to_check' as const, enteredById: Not(actor.personId) };
  return (await db.find(Paper, { select: { id: true }, where, take: most })).length;
}
