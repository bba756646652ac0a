import { Equal, type FindOptionsWhere, In, IsNull, LessThan, MoreThan, Not, Or } from 'typeorm';
import type * as schema from '@yuanli/shared/moderation/moderation.schema';
import { staffRoles } from '@yuanli/shared/identity/roles';
import { plainText } from '@yuanli/shared/plain-text';
import { type Actor, scopesOf } from '../platform/actor';
import { containing, type Reader } from '../platform/database';
import { idCursor, page, PAGE_SIZE, readTimeCursor, writeTimeCursor } from '../platform/list';
import { ensureAllowed } from '../platform/refusal';
import { CheckPart } from './check-part.entity';
import { ModerationCheck, type SubjectKind } from './moderation-check.entity';
import { isStaff } from './moderation-check.policy';

export interface FlaggedPage {
  items: { check: ModerationCheck; pictureIds: string[] }[];
  nextCursor: string | null;
}

type Where = FindOptionsWhere<ModerationCheck>;

/** Staff see what is flagged in their own community or grid, what waits longest first; or what was decided there, the last first. */
export async function findFlagged(
  db: Reader,
  actor: Actor,
  { view, origin, q, cursor }: schema.FindFlaggedInput,
): Promise<FlaggedPage> {
  ensureAllowed(isStaff(actor), staffRoles);
  const words = plainText(q ?? '');
  const filter = { ...(origin && { origin }), ...(words && { text: containing(words) }) };
  const isWaiting = view === 'waiting';
  const parts = isWaiting
    ? [{ state: 'flagged' as const, ...(cursor && { id: MoreThan(cursor) }) }]
    : decidedBefore(cursor);
  const found = await db.find(ModerationCheck, {
    where: parts.flatMap((part) => inMyPlaces(actor, { ...filter, ...part })),
    order: isWaiting ? { id: 'ASC' } : { decidedAt: 'DESC', id: 'DESC' },
    take: PAGE_SIZE + 1,
  });
  const cursorOf = (last: ModerationCheck) => (isWaiting ? idCursor(last) : writeTimeCursor(last.decidedAt!, last.id));
  const { items: checks, nextCursor } = page(found, cursorOf);
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
  const where = inMyPlaces(actor, { state: 'flagged' });
  const flagged = await db.find(ModerationCheck, { select: { id: true }, where, take: MOST });
  return flagged.length;
}

function decidedBefore(cursor: string | undefined): Where[] {
  const at = readTimeCursor(cursor);
  return at
    ? [{ decidedAt: LessThan(at.at) }, { decidedAt: at.at, id: LessThan(at.id) }]
    : [{ decidedAt: Not(IsNull()) }];
}

/**
 * What `canDecide` allows, as a filter: in the actor's community or grid, and not by the actor. A wish in doubt that
 * nobody has published is decided once, in the review of wishes.
 */
function inMyPlaces(actor: Actor, more: Where): Where[] {
  const ofOthers: Where = { authorId: Or(IsNull(), Not(Equal(actor.personId))), ...more };
  const places = [
    { communityId: In(scopesOf(actor, ['community_worker'])) },
    { gridId: In(scopesOf(actor, ['grid_worker'])) },
  ];
  const isComplaint = more.origin !== 'check';
  return places.flatMap((place) => [
    { ...ofOthers, ...place, subjectKind: Not(Equal<SubjectKind>('wish')) },
    ...(isComplaint
      ? [{ ...ofOthers, ...place, subjectKind: Equal<SubjectKind>('wish'), origin: 'complaint' as const }]
      : []),
  ]);
}
