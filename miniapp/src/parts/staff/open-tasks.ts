import { create } from 'zustand';
import { taskEndpoints } from '@yuanli/shared/tasks/tasks.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { call } from '../../platform/net/request';
import { useSession } from '../../platform/net/session';

type Counts = Pick<AnswerOf<typeof taskEndpoints.findTasks>, 'total' | 'kinds'>;

const useStore = create<{ of: string | undefined; counts: Counts | undefined }>(() => ({
  ...{ of: undefined, counts: undefined },
}));

const idOfMe = (): string | undefined => useSession.getState().me?.id;

/** How much waits for me on the workbench, as the server said last; undefined until it has. */
export function useOpenTasks(): Counts | undefined {
  const id = useSession(({ me }) => me?.id);
  return useStore(({ of, counts }) => (of === id ? counts : undefined));
}

/** The list of tasks was fetched anyway, and says how much waits. */
export const storeOpenTasks = (counts: Counts): void => useStore.setState({ of: idOfMe(), counts });

/** Asks how much waits now. Where that fails, what was known last stays. */
export async function refreshOpenTasks(): Promise<void> {
  const of = idOfMe();
  const counts = await call(taskEndpoints.findTasks, {}).catch(() => undefined);
  if (counts && of === idOfMe()) storeOpenTasks(counts);
}
