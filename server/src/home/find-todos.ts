import type { z } from 'zod';
import type { getHome } from '@yuanli/shared/home/home.schema';
import { findVoteTodos } from '../hall';
import { findStandingIn } from '../identity';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { countMyTasks, findMyTodos } from '../tasks';

type Waiting = z.input<typeof getHome.out>['waiting'];

/** More than that is the same to whoever has to begin. */
const MOST = 99;

/** What waits for this very person: what they promised and were promised, what they may vote on, and that there is work on their workbench. */
export async function findTodos(db: Reader, actor: Actor): Promise<Waiting> {
  return [...(await findMyTodos(db, actor)), ...(await findVoteTodos(db, actor)), ...(await findWork(db, actor))];
}

async function findWork(db: Reader, actor: Actor): Promise<Waiting> {
  const { total, overdue } = await countMyTasks(db, actor, { findStandingIn });
  if (total === 0) return [];
  const many = total < MOST ? `${total}件` : `${MOST}件以上`;
  const hint = overdue > 0 ? `其中${overdue}件已过期` : '在工作台办理';
  return [{ kind: 'workbench', title: `工作台有${many}待办`, hint, id: null, dueAt: null }];
}
