import { recorderRoles } from '@yuanli/shared/identity/roles';
import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import type * as schema from '@yuanli/shared/hall/casting.schema';
import { In } from 'typeorm';
import { findNicknames } from '../../identity';
import { presentPicture } from '../../pictures';
import type { Actor } from '../../platform/actor';
import { byId, countUpTo, type Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { loadVote } from '../votes/load-vote';
import { VoteEntry } from '../votes/roll/vote-entry.entity';
import { gridsToRecord } from './casting.policy';
import { Paper } from './paper.entity';

/** The photos somebody else has entered and nobody has read a second time, the longest waiting first. What was entered is not shown. */
export async function findPapersToCheck(
  db: Reader,
  actor: Actor,
  { voteId, cursor = '' }: schema.FindPapersToCheckInput,
): Promise<schema.FindPapersToCheckAnswer> {
  const grids = gridsToRecord(actor, await loadVote(db, actor, voteId));
  ensureAllowed(grids === null || grids.length > 0, recorderRoles);
  const query = db
    .createQueryBuilder(Paper, 'paper')
    .innerJoin(VoteEntry, 'entry', 'entry.id = paper.entryId')
    .where("paper.voteId = :voteId AND paper.state = 'to_check' AND paper.id > :cursor AND paper.enteredById <> :me", {
      voteId,
      cursor,
      me: actor.personId,
    })
    .orderBy('paper.id')
    .limit(PAGE_SIZE + 1);
  if (grids) query.andWhere('entry.gridId IN (:...grids)', { grids });
  const papers = await query.getMany();
  const { items, nextCursor } = page(papers, idCursor);
  const entries = byId(await db.findBy(VoteEntry, { id: In(items.map(({ entryId }) => entryId)) }));
  const names = await findNicknames(
    db,
    items.map(({ enteredById }) => enteredById),
  );
  return {
    items: items.map(({ id, entryId, pictureId, enteredById, enteredAt }) => ({
      ...{
        id,
        entryId,
        label: entries.need(entryId).label,
        photo: presentPicture(pictureId),
        enteredAt,
      },
      enteredBy: names.get(enteredById) ?? '',
    })),
    nextCursor,
  };
}

/** How many of a vote nobody has read a second time, counted no further than `most`. */
export const countUncheckedPapers = async (db: Reader, voteId: string, most: number): Promise<number> =>
  countUpTo(db, Paper, { voteId, state: 'to_check' }, most);
