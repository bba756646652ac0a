import type { FindCaseContactViewsAnswer } from '@yuanli/shared/cases/cases.schema';
import { findNicknames } from '../identity';
import type { Actor } from '../platform/actor';
import { AuditEntry } from '../platform/audit';
import type { Reader } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { isParty } from './case.policy';
import { loadCase } from './change-case';

const MOST = 100;

/** I see who looked at my address and phone, and when; the latest first. */
export async function findCaseContactViews(
  db: Reader,
  actor: Actor,
  { id }: { id: string },
): Promise<FindCaseContactViewsAnswer> {
  const { row } = await loadCase(db, actor, id);
  ensureAllowed(isParty(actor, row), 'case_reporter');
  const where = { subjectId: id, action: 'case.contact_seen' as const };
  const looks = await db.find(AuditEntry, { where, order: { id: 'DESC' }, take: MOST });
  const nicknames = await findNicknames(
    db,
    looks.flatMap(({ actorId }) => actorId ?? []),
  );
  return {
    items: looks.map(({ actorId, detail, at }) => ({
      viewer: `${detail['role'] ?? ''}${nicknames.get(actorId ?? '') ?? ''}`,
      at,
    })),
  };
}
