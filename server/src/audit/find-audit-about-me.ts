import { In, LessThan } from 'typeorm';
import { auditActions } from '@yuanli/shared/audit/audit-actions';
import type { FindAuditAboutMeAnswer } from '@yuanli/shared/audit/audit.schema';
import { findNicknames } from '../identity';
import type { Actor } from '../platform/actor';
import { AuditEntry } from '../platform/audit';
import { findByIds, inChunks, type Reader } from '../platform/database';
import { page, PAGE_SIZE } from '../platform/list';
import { AuditAbout, AuditPlace } from './audit-place.entity';

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
  return { items: await presentLines(db, ids), nextCursor };
}

/** The same, all of it, for the file of one's own data. */
export async function exportAuditAboutMe(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const found = await db.find(AuditAbout, { where: { personId }, order: { entryId: 'ASC' } });
  const lines: FindAuditAboutMeAnswer['items'] = [];
  for (const ids of inChunks(found.map(({ entryId }) => entryId))) lines.push(...(await presentLines(db, ids)));
  return { whoSawMyData: lines.map(({ at, byName, what, title }) => ({ at, byName, what, title })) };
}

async function presentLines(db: Reader, ids: readonly string[]): Promise<FindAuditAboutMeAnswer['items']> {
  const entries = await findByIds(db, AuditEntry, ids);
  const places = await db.findBy(AuditPlace, { entryId: In([...ids]) });
  const titles = new Map(places.map(({ entryId, title }) => [entryId, title]));
  const names = await findNicknames(
    db,
    [...entries.values()].flatMap(({ actorId }) => actorId ?? []),
  );
  return ids.map((id) => {
    const { at, actorId, action, isLook } = entries.need(id);
    const byName = names.get(actorId ?? '') ?? '';
    return { id, at, byName, isLook, what: auditActions[action][1], title: titles.get(id) ?? '' };
  });
}
