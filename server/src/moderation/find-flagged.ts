import { PAGE_SIZE, page, idCursor } from '../platform/list';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { CheckPart } from './check-part.entity';
import { flaggedFor } from './flagged-for';
import { ModerationCheck } from './moderation-check.entity';
import { isStaff } from './moderation-check.policy';

export interface FlaggedPage {
  items: { check: ModerationCheck; pictureIds: string[] }[];
  nextCursor: string | null;
}

/** Staff see what is flagged in their own community or grid, what waits longest first. */
export async function findFlagged(
  tx: Tx,
  actor: Actor,
  { cursor }: { cursor?: string | undefined },
): Promise<FlaggedPage> {
  ensure(isStaff(actor), 'request.not_allowed');
  const where = flaggedFor(actor, cursor ? { id: MoreThan(cursor) } : {});
  const found = await tx.find(ModerationCheck, { where, order: { id: 'ASC' }, take: PAGE_SIZE + 1 });
  const { items: checks, nextCursor } = page(found, idCursor);
  const pictures = await findPictures(tx, checks);
  const items = checks.map((check) => ({
    check,
    pictureIds: pictures.filter(({ checkId }) => checkId === check.id).map(({ pictureId }) => pictureId),
  }));
  return { items, nextCursor };
}

async function findPictures(tx: Tx, checks: ModerationCheck[]): Promise<{ checkId: string; pictureId: string }[]> {
  if (checks.length === 0) return [];
  const where = { checkId: In(checks.map(({ id }) => id)), pictureId: Not(IsNull()) };
  const parts = await tx.find(CheckPart, { where, order: { id: 'ASC' } });
  return parts.flatMap(({ checkId, pictureId }) => (pictureId === null ? [] : [{ checkId, pictureId }]));
}
