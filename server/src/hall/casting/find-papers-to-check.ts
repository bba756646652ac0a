import { recorderRoles } from '@yuanli/shared/identity/roles';
import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import type * as schema from '@yuanli/shared/hall/casting.schema';
import { Brackets, In, MoreThan } from 'typeorm';
import { findNicknames } from '../../identity';
import { presentPicture } from '../../pictures';
import { Grid } from '../../places';
import { scopesOf, type Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { byId, countUpTo, type Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { loadVote } from '../votes/load-vote';
import { VoteEntry } from '../votes/roll/vote-entry.entity';
import { Vote } from '../votes/vote.entity';
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

/** How many wait in the open votes of the communities this person works for or watches over, or in the own grids, counted no further than `most`. */
export async function countPapersToCheck(db: Reader, actor: Actor, most: number): Promise<number> {
  const [communities, grids] = [scopesOf(actor, ['community_worker', 'supervisor']), scopesOf(actor, ['grid_worker'])];
  const around =
    grids.length > 0 ? await db.find(Grid, { select: { communityId: true }, where: { id: In(grids) } }) : [];
  const communityId = In([...communities, ...around.map((grid) => grid.communityId)]);
  const open = await db.find(Vote, {
    select: { id: true },
    where: { communityId, state: 'open', closesAt: MoreThan(clock.now()) },
  });
  if (open.length === 0) return 0;
  const waiting = db
    .createQueryBuilder(Paper, 'paper')
    .select('paper.id', 'id')
    .innerJoin(VoteEntry, 'entry', 'entry.id = paper.entryId')
    .innerJoin(Vote, 'vote', 'vote.id = paper.voteId')
    .where("paper.voteId IN (:...votes) AND paper.state = 'to_check' AND paper.enteredById <> :me", {
      votes: open.map(({ id }) => id),
      me: actor.personId,
    })
    .andWhere(
      new Brackets((own) => {
        if (communities.length > 0) own.orWhere('vote.communityId IN (:...communities)', { communities });
        if (grids.length > 0) own.orWhere('entry.gridId IN (:...grids)', { grids });
      }),
    )
    .limit(most);
  return (await waiting.getRawMany()).length;
}
