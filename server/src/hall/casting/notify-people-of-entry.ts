import { formatHomes } from '@yuanli/shared/hall/format-homes';
import { notifyAll } from '../../messages';
import type { Tx } from '../../platform/database';
import { findPeopleOf } from './find-people-of';
import type { Vote } from '../votes/vote.entity';
import type { VoteEntry } from '../votes/roll/vote-entry.entity';

const ways = { paper: '纸质票已经登记', doorstep: '上门票已经登记' } as const;

/** Whoever could have voted for this line by phone hears that it was recorded in another way, and can say that it was not them. */
export async function notifyPeopleOfEntry(
  tx: Tx,
  { id: voteId, title }: Vote,
  { id, label }: VoteEntry,
  way: keyof typeof ways,
): Promise<void> {
  const text = `“${title}”${formatHomes(label)}的${ways[way]}。如果不是您投的，请打开表决页面提出异议。`;
  const people = await findPeopleOf(tx, voteId, id);
  await notifyAll(tx, people, { title: '您这一票登记好了', text, link: { kind: 'vote', id: voteId } });
}
