import { MoreThan } from 'typeorm';
import type { GetMyPostsAnswer } from '@yuanli/shared/identity/posts.schema';
import { findPlaceNames } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { countDeskTasks } from '../../tasks';
import { findNicknames } from '../people/find-people';
import { Absence } from './absence.entity';
import { deputyRoles, findDeputies } from './go-away';
import { Handover } from './handover.entity';
import { findPosts } from './post-tasks';

/** My posts with what is open at them, whether I am away, who may stand in, and what is being handed over. */
export async function getMyPosts(db: Reader, actor: Actor): Promise<GetMyPostsAnswer> {
  const me = actor.personId;
  const posts = await findPosts(db, me);
  const offered = { state: 'offered' } as const;
  const handovers = await db.find(Handover, {
    where: [
      { fromId: me, ...offered },
      { toId: me, ...offered },
      { madeById: me, ...offered },
    ],
    order: { id: 'ASC' },
  });
  const absence = await db.findOneBy(Absence, { openFor: me, endsAt: MoreThan(clock.now()) });
  const scopeNames = await findPlaceNames(
    db,
    [...posts, ...handovers].map(({ scopeId }) => scopeId),
  );
  const names = await findNicknames(db, [
    ...handovers.flatMap(({ fromId, toId }) => [fromId, toId]),
    ...(absence ? [absence.deputyId] : []),
  ]);
  const nameOf = (id: string) => names.get(id) ?? '';
  const at = async ({ role, scopeId }: (typeof posts)[number] | Handover) => {
    const { total: tasks, overdue } = await countDeskTasks(db, [{ role, scopeId }]);
    return { role, scopeName: scopeNames.get(scopeId) ?? '', tasks, overdue };
  };
  return {
    posts: await inTurn(posts, async (post) => ({ id: post.id, ...(await at(post)) })),
    absence: absence && {
      ...{ id: absence.id, deputyName: nameOf(absence.deputyId), from: absence.startsAt, until: absence.endsAt },
    },
    deputies: await findDeputies(db, me),
    can: { goAway: posts.some(({ role }) => role in deputyRoles) },
    handovers: await inTurn(handovers, async (handover) => ({
      ...{ id: handover.id, ...(await at(handover)), note: handover.note, offeredAt: handover.offeredAt },
      ...{ fromName: nameOf(handover.fromId), toName: nameOf(handover.toId) },
      can: { accept: handover.toId === me, withdraw: [handover.fromId, handover.madeById].includes(me) },
    })),
  };
}

/** A handful: nobody has many posts. */
async function inTurn<Row, Answer>(rows: readonly Row[], present: (row: Row) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const row of rows) answers.push(await present(row));
  return answers;
}
