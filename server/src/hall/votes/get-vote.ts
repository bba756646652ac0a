import type * as schema from '@yuanli/shared/hall/votes.schema';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { loadVote } from './load-vote';
import { presentVote } from './vote.presenter';

/** What is asked, by which rule, how far it is, and whether I can vote: before it opens, too. */
export const getVote = async (db: Reader, actor: Actor | null, { id }: { id: string }): Promise<schema.GetVoteAnswer> =>
  presentVote(db, actor, await loadVote(db, actor, id));
