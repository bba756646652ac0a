import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import { findNicknames } from '../identity';
import type { Actor } from '../platform/actor';
import { AuditEntry } from '../platform/audit';
import type { Reader } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { loadWish } from './change-wish';
import { isWisher } from './wish.policy';

const MOST = 100;

/** I see who looked at my address and phone, and when; the latest first. */
export async function findContactViews(
  db: Reader,
  actor: Actor,
  { id }: { id: string },
): Promise<schema.FindContactViewsAnswer> {
  const wish = await loadWish(db, actor, id);
  ensureAllowed(isWisher(actor, wish), 'wisher');
  const looks = await db.find(AuditEntry, {
    where: { subjectId: id, action: 'wish.contact_seen' },
    order: { id: 'DESC' },
    take: MOST,
  });
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
