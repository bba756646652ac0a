import { recorderRoles } from '@yuanli/shared/identity/roles';
import { page } from '../../platform/list';
import type * as schema from '@yuanli/shared/hall/casting.schema';
import { readDoorParts } from '@yuanli/shared/places/door';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { loadVote } from '../votes/load-vote';
import { VoteEntry } from '../votes/roll/vote-entry.entity';
import { assertOpen } from './assert-open';
import { gridsToRecord } from './casting.policy';
import { presentEntry } from './entry.presenter';
import { Turnout } from './turnout.entity';

/** Rows of a doorbell list: one storey after the other. */
const ENTRIES = 30;

interface Row extends Pick<VoteEntry, 'id' | 'position' | 'label'> {
  area: string | number;
  channel: Turnout['channel'] | null;
}

/** The roll in the order of the doors, for a round through the stairwells while the vote is open: those who have not voted yet, or all. A grid worker sees the own grids. */
export async function findEntries(
  db: Reader,
  actor: Actor,
  { voteId, view, q, cursor }: schema.FindEntriesInput,
): Promise<schema.FindEntriesAnswer> {
  const vote = await loadVote(db, actor, voteId);
  const grids = gridsToRecord(actor, vote);
  ensureAllowed(grids === null || grids.length > 0, recorderRoles);
  assertOpen(vote);

  const query = db
    .createQueryBuilder(VoteEntry, 'entry')
    .leftJoin(Turnout, 'turnout', 'turnout.voteId = entry.voteId AND turnout.entryId = entry.id')
    .select('entry.id', 'id')
    .addSelect('entry.position', 'position')
    .addSelect('entry.label', 'label')
    .addSelect('entry.area', 'area')
    .addSelect('turnout.channel', 'channel')
    .where('entry.voteId = :voteId AND entry.position > :after', { voteId, after: readPosition(cursor) })
    .orderBy('entry.position')
    .limit(ENTRIES + 1);
  if (grids) query.andWhere('entry.gridId IN (:...grids)', { grids });
  if (view === 'not_voted') query.andWhere('turnout.entryId IS NULL');
  if (q) query.andWhere("entry.label LIKE :room ESCAPE '!'", { room: roomPattern(q) });

  const rows = await query.getRawMany<Row>();
  const { items, nextCursor } = page(rows, (last) => String(last.position), ENTRIES);
  return {
    items: items.map(({ channel, area, ...entry }) => presentEntry({ ...entry, area: Number(area) }, channel)),
    nextCursor,
  };
}

const readPosition = (cursor: string | undefined): number => (cursor && /^\d{1,9}$/.test(cursor) ? Number(cursor) : -1);

/** 2-3-501, 2栋三单元501室 and 2号楼 501 find 石榴院2号楼3单元501: the parts in their order, whatever stands between. */
const roomPattern = (q: string): string =>
  `%${readDoorParts(q)
    .map((part) => part.replace(/[!%_]/g, '!$&'))
    .join('%')}%`;
