import { In, IsNull } from 'typeorm';
import { momentInChina } from '@yuanli/shared/china-time';
import { motionStages } from '@yuanli/shared/hall/motion-stages';
import { days } from '../platform/clock';
import { findByIds, findIdsAfter, type Tx } from '../platform/database';
import { syncTasks, type TaskSource } from '../tasks';
import { Paper } from './casting/paper.entity';
import { PaperObjection } from './casting/paper-objection.entity';
import { Turnout } from './casting/turnout.entity';
import { Idea } from './ideas/idea.entity';
import { Motion } from './motions/motion.entity';
import { VoteEntry } from './votes/roll/vote-entry.entity';
import { Vote } from './votes/vote.entity';

/** The community answers an idea that enough neighbours stand behind; nobody answers their own, and nobody while a reason is being checked. */
export const ideaTasks: TaskSource = {
  kinds: ['answer_idea'],
  async findOwed(db, ids) {
    const waiting = await db.findBy(Idea, { id: In([...ids]), status: 'supported', checkId: IsNull() });
    return waiting.map(({ id: subjectId, communityId, title, authorId, answerDueAt }) => ({
      ...{ kind: 'answer_idea', subjectId, communityId, title, dueAt: answerDueAt!, barredIds: [authorId] },
      owner: { desk: 'community', placeId: communityId },
    }));
  },
  findOwing: (db, after, take) => findIdsAfter(db, Idea, { status: 'supported' }, after, take),
};

/** Each stage of a motion is to be done by the end of a day. */
export const motionTasks: TaskSource = {
  kinds: ['run_motion'],
  async findOwed(db, ids) {
    const columns = { id: true, communityId: true, title: true, stage: true, ownerName: true, dueDay: true } as const;
    const motions = await db.find(Motion, { select: columns, where: { id: In([...ids]), isArchived: false } });
    return motions.map(({ id: subjectId, communityId, title, stage, ownerName, dueDay }) => ({
      ...{ kind: 'run_motion', subjectId, communityId, title },
      ...{ note: `${motionStages[stage]}，由${ownerName}负责`, dueAt: momentInChina(dueDay!, '23:59') },
      owner: { desk: 'community', placeId: communityId },
    }));
  },
  findOwing: (db, after, take) => findIdsAfter(db, Motion, { isArchived: false }, after, take),
};

/** Somebody else reads a paper a second time: within a day, and before the vote closes. */
export const paperTasks: TaskSource = {
  kinds: ['check_paper'],
  async findOwed(db, ids) {
    const waiting = await db.findBy(Paper, { id: In([...ids]), state: 'to_check' });
    const votes = await findByIds(
      db,
      Vote,
      waiting.map(({ voteId }) => voteId),
    );
    const entries = await findByIds(
      db,
      VoteEntry,
      waiting.map(({ entryId }) => entryId),
    );
    return waiting.flatMap(({ id: subjectId, voteId, entryId, enteredById, enteredAt }) => {
      const { communityId, title, state, closesAt } = votes.need(voteId);
      if (state !== 'open') return [];
      const { gridId } = entries.need(entryId);
      const dayAfter = new Date(enteredAt.getTime() + days(1));
      return {
        ...{ kind: 'check_paper' as const, subjectId, communityId, gridId, barredIds: [enteredById] },
        owner: { desk: 'recorders' as const, placeId: gridId ?? communityId },
        ...{ title: `“${title}”的纸质票`, lapsesAt: closesAt },
        dueAt: dayAfter < closesAt ? dayAfter : closesAt,
      };
    });
  },
  findOwing: (db, after, take) => findIdsAfter(db, Paper, { state: 'to_check' }, after, take),
};

/** A supervisor who had no hand in what was recorded says whether the voter is right. */
export const paperObjectionTasks: TaskSource = {
  kinds: ['decide_paper_objection'],
  async findOwed(db, ids) {
    const open = await db.findBy(PaperObjection, { id: In([...ids]), outcome: 'open' });
    const lines = open.map(({ voteId, entryId }) => ({ voteId, entryId }));
    const papers = lines.length > 0 ? await db.findBy(Paper, lines) : [];
    const turnouts = lines.length > 0 ? await db.findBy(Turnout, lines) : [];
    return open.map(({ id: subjectId, communityId, personId, voteId, entryId }) => {
      const ofLine = (row: { voteId: string; entryId: string }) => row.voteId === voteId && row.entryId === entryId;
      const hands = [
        ...papers.filter(ofLine).flatMap(({ enteredById, checkedById }) => [enteredById, checkedById]),
        ...turnouts.filter(ofLine).map(({ byId }) => byId),
      ];
      return {
        ...{ kind: 'decide_paper_objection', subjectId, communityId, title: '选票异议等您答复' },
        owner: { desk: 'supervisor', placeId: communityId },
        barredIds: [...new Set([personId, ...hands])],
      };
    });
  },
  findOwing: (db, after, take) => findIdsAfter(db, PaperObjection, { outcome: 'open' }, after, take),
};

/** Another paper was entered, read or struck, or somebody stood at the door: who objects to this line, and to whom, is looked at anew. */
export async function syncLine(tx: Tx, { voteId, entryId }: { voteId: string; entryId: string }): Promise<void> {
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
  await syncTasks(tx, paperTasks, idsOf(await tx.find(Paper, { select: { id: true }, where: { voteId, entryId } })));
  const where = { voteId, entryId, outcome: 'open' as const };
  await syncTasks(tx, paperObjectionTasks, idsOf(await tx.find(PaperObjection, { select: { id: true }, where })));
}

/** A vote is over: its papers wait no longer. */
export async function syncPapersOf(tx: Tx, voteId: string): Promise<void> {
  const waiting = await tx.find(Paper, {
    select: { id: true },
    where: { voteId, state: In(['to_check', 'unchecked']) },
  });
  await syncTasks(
    tx,
    paperTasks,
    waiting.map(({ id }) => id),
  );
}
