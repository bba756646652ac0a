import { LessThan } from 'typeorm';
import { auditActions } from '@yuanli/shared/audit/audit-actions';
import type { FindAuditAboutMeAnswer } from '@yuanli/shared/audit/audit.schema';
import { findNicknames } from '../identity';
import type { Actor } from '../platform/actor';
import { AuditEntry } from '../platform/audit';
import { findByIds, inChunks, type Reader } from '../platform/database';
import { page, PAGE_SIZE } from '../platform/list';
import type { AuditDeps } from './audit-deps';
import { AuditAbout } from './audit-place.entity';
import { findSubjectsOf, type AuditSubjects } from './place-entries';

/** Who looked at my data, and what staff did in my matters. What neighbours did for themselves, a complaint for one, is not told. */
export async function findAuditAboutMe(
  db: Reader,
  { personId }: Actor,
  { cursor }: { cursor?: string | undefined },
  { subjects }: AuditDeps,
): Promise<FindAuditAboutMeAnswer> {
  const found = await db.find(AuditAbout, {
    where: { personId, ...(cursor && { entryId: LessThan(cursor) }) },
    order: { entryId: 'DESC' },
    take: PAGE_SIZE + 1,
  });
  const { items, nextCursor } = page(found, ({ entryId }) => entryId);
  const ids = items.map(({ entryId }) => entryId);
  return { items: await presentLines(db, ids, subjects), nextCursor };
}

/** The same, all of it, for the file of one's own data. */
export const exportAuditAboutMe =
  (subjects: AuditSubjects) =>
  async (db: Reader, personId: string): Promise<Record<string, unknown>> => {
    const found = await db.find(AuditAbout, { where: { personId }, order: { entryId: 'ASC' } });
    const lines: FindAuditAboutMeAnswer['items'] = [];
    for (const ids of inChunks(found.map(({ entryId }) => entryId)))
      lines.push(...(await presentLines(db, ids, subjects)));
    return { whoSawMyData: lines.map(({ at, byName, what, title }) => ({ at, byName, what, title })) };
  };

async function presentLines(
  db: Reader,
  ids: readonly string[],
  subjects: AuditSubjects,
): Promise<FindAuditAboutMeAnswer['items']> {
  const entries = await findByIds(db, AuditEntry, ids);
  const subjectOf = await findSubjectsOf(db, [...entries.values()], subjects);
  const names = await findNicknames(
    db,
    [...entries.values()].flatMap(({ actorId }) => actorId ?? []),
  );
  return ids.map((id) => {
    const entry = entries.need(id);
    const { at, actorId, action, isLook } = entry;
    const byName = names.get(actorId ?? '') ?? '';
    return { id, at, byName, isLook, what: auditActions[action][1], title: subjectOf(entry)?.title ?? '' };
  });
}
