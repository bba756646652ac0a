import type { StaffTaskKind } from '@yuanli/shared/tasks/task-kinds';
import { taskEndpoints } from '@yuanli/shared/tasks/tasks.endpoints';
import { findMyTodos, type Todo } from '../../server/src/tasks';
import { signInAs } from './factories/people';
import type { TestServer } from './test-server';

/** How many tasks of a kind somebody finds on their workbench; who has none finds none. */
export async function countTasks(
  server: TestServer,
  who: { id: string; token?: string },
  kind: StaffTaskKind,
): Promise<number> {
  const token = who.token ?? (await signInAs(server.parts.database, who));
  const { status, body } = await server.call(taskEndpoints.findTasks, {}, { as: token });
  if (status === 403) return 0;
  return body.kinds.find((one) => one.kind === kind)?.count ?? 0;
}

/** Does this thing wait on somebody's workbench? They sign in anew: whoever looks days later has a new token. */
export async function hasTask(
  server: TestServer,
  who: { id: string },
  kind: StaffTaskKind,
  subjectId: string,
): Promise<boolean> {
  const token = await signInAs(server.parts.database, who);
  const { body } = await server.call(taskEndpoints.findTasks, { kind }, { as: token });
  return body.items.some((one) => one.subjectId === subjectId);
}

/** What waits for somebody as a neighbour. */
export const todosOf = (server: TestServer, { id }: { id: string }): Promise<Todo[]> =>
  server.parts.database.read((db) => findMyTodos(db, { personId: id, sessionId: '', grants: [] }));
