import { findNicknames } from '../../identity';
import type { Tx } from '../../platform/database';
import { Case } from '../case.entity';
import { isBeingHelped } from '../case.policy';
import { followCase } from '../change-case';
import { tellDesk } from './tell-desk';

/** Whoever is a volunteer no longer, of one community or anywhere, has nothing in hand: the desk goes on. */
export async function helperLeaves(tx: Tx, helperId: string, communityId?: string): Promise<void> {
  const name = (await findNicknames(tx, [helperId])).get(helperId) ?? '';
  for (const row of await tx.findBy(Case, { helperId, ...(communityId && { communityId }) })) {
    const wasHelping = isBeingHelped(row);
    await tx.update(Case, { id: row.id }, { helperId: null, ...(wasHelping && { helpAskedNoteId: null }) });
    if (!wasHelping) continue;
    await followCase(tx, row.id);
    await tellDesk(tx, row, { title: '志愿者帮不了', what: `志愿者${name}不再是志愿者。请接着办，或另请一位` });
  }
}
