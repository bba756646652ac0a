import { LessThan } from 'typeorm';
import { auditActions } from '@yuanli/shared/audit/audit-actions';
import type { FindAuditAboutMeAnswer } from '@yuanli/shared/audit/audit.schema';
import { findNicknames } from '../identity';
import type { Actor } from '../platform/actor';
import { AuditEntry } from '../platform/audit';
import { byId, findByIds, type Reader } from '../platform/database';
import { page, PAGE_SIZE } from '../platform/list';
import { AuditAbout, AuditPlace } from './audit-place.entity';
import { In } from 'typeorm';

/** Who looked at my data, and what staff did in my matters. What neighbours did for themselves, a complaint for one, is not told. */
export async function findAuditAboutMe(
  db: Reader,
  { personId }: Actor,
  { cursor }: { cursor?: string | undefined },
): Promise<FindAuditAboutMeAnswer> {
  const found = await db.find(AuditAbout, {
    where: { personId, ...(cursor && { entryId: LessThan(cursor) }) },
    order: { entryId: 'DESC' },
    take: PAGE_SIZE + 1,
  });
  const { items, nextCursor } = page(found, ({ entryId }) => entryId);
  const ids = items.map(({ entryId }) => entryId);
  const entries = await findByIds(db, AuditEntry, ids);
  const places = byId((await db.findBy(AuditPlace, { entryId: In(ids) })).map((one) => ({ ...one, id: one.entryId })));
  const names = await findNicknames(
    db,
    [...entries.values()].flatMap(({ actorId }) => actorId ?? []),
  );
  return {
    items: ids.map((id) => {
      const { at, actorId, action, isLook } = entries.need(id);
      const { title } = places.need(id);
      return { id, at, byName: names.get(actorId ?? '') ?? '', isLook, what: auditActions[action][1], title };
    }),
    nextCursor,
  };
}
