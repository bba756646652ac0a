import { staffRoles } from '@yuanli/shared/identity/roles';
import { Equal, type FindOptionsWhere, In, IsNull, MoreThan, Not, Or } from 'typeorm';
import { type Actor, scopesOf } from '../platform/actor';
import type { Reader } from '../platform/database';
import { idCursor, page, PAGE_SIZE } from '../platform/list';
import { ensureAllowed } from '../platform/refusal';
import { CheckPart } from './check-part.entity';
import { ModerationCheck, type SubjectKind } from './moderation-check.entity';
import { isStaff } from './moderation-check.policy';

export interface FlaggedPage {
  items: { check: ModerationCheck; pictureIds: string[] }[];
  nextCursor: string | null;
}

/** Staff see what is flagged in their own community or grid, what waits longest first. */
export async function findFlagged(
  db: Reader,
  actor: Actor,
  { cursor }: { cursor?: string | undefined },
): Promise<FlaggedPage> {
  ensureAllowed(isStaff(actor), staffRoles);
  const where = flaggedFor(actor, cursor ? { id: MoreThan(cursor) } : {});
  const found = await db.find(ModerationCheck, { where, order: { id: 'ASC' }, take: PAGE_SIZE + 1 });
  const { items: checks, nextCursor } = page(found, idCursor);
  const pictures = await findPictures(db, checks);
  const items = checks.map((check) => ({
    check,
    pictureIds: pictures.filter(({ checkId }) => checkId === check.id).map(({ pictureId }) => pictureId),
  }));
  return { items, nextCursor };
}

async function findPictures(db: Reader, checks: ModerationCheck[]): Promise<{ checkId: string; pictureId: string }[]> {
  if (checks.length === 0) return [];
  const where = { checkId: In(checks.map(({ id }) => id)), pictureId: Not(IsNull()) };
  const parts = await db.find(CheckPart, { where, order: { id: 'ASC' } });
  return parts.flatMap(({ checkId, pictureId }) => (pictureId === null ? [] : [{ checkId, pictureId }]));
}

/** Nobody counts further than this; 99 means "99 or more". */
const MOST = 99;

/** How much waits on this actor's list; 0 for whoever has none. */
export async function countFlagged(db: Reader, actor: Actor): Promise<number> {
  if (!isStaff(actor)) return 0;
  const flagged = await db.find(ModerationCheck, { select: { id: true }, where: flaggedFor(actor), take: MOST });
  return flagged.length;
}

/**
 * What `canDecide` allows, as a filter: flagged in the actor's community or grid, and not by the actor. A wish in doubt
 * that nobody has published is decided once, in the review of wishes.
 */
function flaggedFor(actor: Actor, more: FindOptionsWhere<ModerationCheck> = {}): FindOptionsWhere<ModerationCheck>[] {
  const flagged: FindOptionsWhere<ModerationCheck> = {
    state: 'flagged',
    authorId: Or(IsNull(), Not(Equal(actor.personId))),
    ...more,
  };
  const places = [
    { communityId: In(scopesOf(actor, ['community_worker'])) },
    { gridId: In(scopesOf(actor, ['grid_worker'])) },
  ];
  return places.flatMap((place) => [
    { ...flagged, ...place, subjectKind: Not(Equal<SubjectKind>('wish')) },
    { ...flagged, ...place, subjectKind: Equal<SubjectKind>('wish'), origin: 'complaint' as const },
  ]);
}
