import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import type * as schema from '@yuanli/shared/hall/casting.schema';
import { In, type SelectQueryBuilder } from 'typeorm';
import { findNicknames } from '../../identity';
import { presentPicture } from '../../pictures';
import { scopesOf, type Actor } from '../../platform/actor';
import { byId, type Reader } from '../../platform/database';
import { VoteEntry } from '../votes/roll/vote-entry.entity';
import { Vote } from '../votes/vote.entity';
import { PaperObjection } from './paper-objection.entity';
import { isOpen } from './assert-open';
import { Paper } from './paper.entity';
import { Turnout } from './turnout.entity';

/** Still open, and neither made nor caused by this person: who objected, entered, checked or stood at the door does not judge. */
function openFor(db: Reader, { personId: me }: Actor): SelectQueryBuilder<PaperObjection> {
  const sameLine = 'voteId = objection.voteId AND entryId = objection.entryId';
  return db
    .createQueryBuilder(PaperObjection, 'objection')
    .where("objection.outcome = 'open' AND objection.personId <> :me", { me })
    .andWhere(`NOT EXISTS (SELECT 1 FROM vote_paper WHERE ${sameLine} AND (enteredById = :me OR checkedById = :me))`)
    .andWhere(`NOT EXISTS (SELECT 1 FROM vote_turnout WHERE ${sameLine} AND byId = :me)`);
}

const waitingFor = (db: Reader, actor: Actor): SelectQueryBuilder<PaperObjection> =>
  openFor(db, actor).andWhere('objection.communityId IN (:...scopes)', { scopes: scopesOf(actor, ['supervisor']) });

/** This one, if this person may judge it. */
export const findObjectionFor = (db: Reader, actor: Actor, id: string): Promise<boolean> =>
  openFor(db, actor).andWhere('objection.id = :id', { id }).getExists();

/** What a supervisor has to decide in the own communities, the longest waiting first. */
export async function findObjections(
  db: Reader,
  actor: Actor,
  { cursor = '' }: schema.FindObjectionsInput,
): Promise<schema.FindObjectionsAnswer> {
  if (scopesOf(actor, ['supervisor']).length === 0) return { items: [], nextCursor: null };
  const found = await waitingFor(db, actor)
    .andWhere('objection.id > :cursor', { cursor })
    .orderBy('objection.id')
    .limit(PAGE_SIZE + 1)
    .getMany();
  const { items, nextCursor } = page(found, idCursor);
  const records = await findRecords(db, items);
  return {
    items: items.map((objection) => ({
      id: objection.id,
      voteId: objection.voteId,
      channel: objection.channel,
      reason: objection.reason,
      at: objection.at,
      ...records(objection),
    })),
    nextCursor,
  };
}

const recordOf = ({ voteId, receipt }: { voteId: string; receipt: string }): string => `${voteId}\n${receipt}`;

/** What they are about: of each page all at once. */
async function findRecords(db: Reader, objections: readonly PaperObjection[]) {
  const entryId = In(objections.map((objection) => objection.entryId));
  const ofLines = { voteId: In(objections.map(({ voteId }) => voteId)), entryId };
  const votes = byId(
    await db.find(Vote, {
      select: { id: true, title: true, state: true, opensAt: true, closesAt: true },
      where: { id: ofLines.voteId },
    }),
  );
  const entries = byId(await db.findBy(VoteEntry, { id: entryId }));
  // Of a line that was entered anew meanwhile it is about the earlier record.
  const papers = new Map((await db.findBy(Paper, ofLines)).map((paper) => [recordOf(paper), paper]));
  const turnouts = new Map((await db.findBy(Turnout, ofLines)).map((turnout) => [recordOf(turnout), turnout]));
  const hands = (objection: PaperObjection): string[] => {
    const paper = papers.get(recordOf(objection));
    return [paper?.enteredById, paper?.checkedById, turnouts.get(recordOf(objection))?.byId].filter(
      (id): id is string => Boolean(id),
    );
  };
  const names = await findNicknames(db, objections.flatMap(hands));
  return (objection: PaperObjection) => {
    const { voteId, entryId: of, channel } = objection;
    const paper = channel === 'paper' ? papers.get(recordOf(objection)) : undefined;
    return {
      title: votes.need(voteId).title,
      isVoteOver: !isOpen(votes.need(voteId)),
      label: entries.get(of)?.label ?? '',
      photo: paper ? presentPicture(paper.pictureId) : null,
      recordedBy: [...new Set(hands(objection))].map((id) => names.get(id) ?? ''),
    };
  };
}
