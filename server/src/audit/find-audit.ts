import { auditActions } from '@yuanli/shared/audit/audit-actions';
import type { FindAuditAnswer, FindAuditInput } from '@yuanli/shared/audit/audit.schema';
import { addDays, momentInChina } from '@yuanli/shared/china-time';
import { findNicknames } from '../identity';
import type { Actor } from '../platform/actor';
import { AuditEntry } from '../platform/audit';
import { findByIds, type Reader } from '../platform/database';
import { page, PAGE_SIZE } from '../platform/list';
import { firstIdAt } from '../platform/new-id';
import type { AuditDeps } from './audit-deps';
import { assertMayReadLog } from './audit.policy';
import { AuditPlace } from './audit-place.entity';
import { findSubjectsOf } from './place-entries';

/** What was done in a community, for those who answer for it and those who watch over it. One indexed read of a page. */
export async function findAudit(
  db: Reader,
  actor: Actor,
  input: FindAuditInput,
  { subjects }: AuditDeps,
): Promise<FindAuditAnswer> {
  await assertMayReadLog(db, actor, input.communityId);
  const { communityId, topic, isLook, byId, subjectId, from, until, cursor } = input;
  const query = db.createQueryBuilder(AuditPlace, 'place');
  if (communityId) query.where('place.communityId = :communityId', { communityId });
  else query.where("place.topic <> 'party_points'");
  if (topic) query.andWhere('place.topic = :topic', { topic });
  if (isLook !== undefined) query.andWhere('place.isLook = :isLook', { isLook });
  if (byId) query.andWhere('place.actorId = :byId', { byId });
  if (subjectId)
    query.innerJoin(AuditEntry, 'entry', 'entry.id = place.entryId AND entry.subjectId = :subjectId', { subjectId });
  if (from) query.andWhere('place.entryId >= :first', { first: firstIdAt(momentInChina(from)) });
  if (until) query.andWhere('place.entryId < :end', { end: firstIdAt(momentInChina(addDays(until, 1))) });
  if (cursor) query.andWhere('place.entryId < :cursor', { cursor });
  const found = await query
    .orderBy('place.entryId', 'DESC')
    .limit(PAGE_SIZE + 1)
    .getMany();
  const { items, nextCursor } = page(found, ({ entryId }) => entryId);
  const entries = await findByIds(
    db,
    AuditEntry,
    items.map(({ entryId }) => entryId),
  );
  const subjectOf = await findSubjectsOf(db, [...entries.values()], subjects);
  const names = await findNicknames(
    db,
    items.flatMap(({ actorId }) => actorId ?? []),
  );
  return {
    items: items.map(({ entryId, actorId, isLook: look }) => {
      const entry = entries.need(entryId);
      const [ownership, what] = auditActions[entry.action];
      const reason = ownership === 'own' ? null : entry.detail['reason'];
      return {
        ...{ id: entryId, at: entry.at, byId: actorId, isLook: look, what, subjectId: entry.subjectId },
        title: subjectOf(entry)?.title ?? '',
        byName: actorId ? (names.get(actorId) ?? '') : entry.actorId ? '居民' : '系统',
        reason: typeof reason === 'string' ? reason : null,
      };
    }),
    nextCursor,
  };
}
