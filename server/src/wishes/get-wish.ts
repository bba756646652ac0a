import { findNicknames } from '../identity';
import { findVerdicts } from '../moderation';
import { getCommunity, getCourtyard } from '../places';
import type { Actor } from '../platform/actor';
import { findTrail } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { countUsedClaimSlots } from './claim-quota';
import { loadWish } from './change-wish';
import { WishCompletion } from './wish-completion.entity';
import { isUseToBeShown } from './sponsoring/close-sponsoring';
import { WishSponsoring } from './sponsoring/wish-sponsoring.entity';
import { WishNote } from './wish-note.entity';
import { stepActions, presentWish, type WishAnswer } from './wish.presenter';
import type { Wish } from './wish.entity';
import { canClaim } from './wish.policy';

/** One wish with its thread, as this person may see it. */
export async function getWish(db: Reader, actor: Actor | null, { id }: { id: string }): Promise<WishAnswer> {
  const wish = await loadWish(db, actor, id);
  const place = await getCourtyard(db, wish.courtyardId);
  const trail = await findTrail(db, id, stepActions);
  const completion = wish.completionId ? await db.findOneBy(WishCompletion, { id: wish.completionId }) : null;
  const hasNotes = wish.feedbackNoteId !== null || trail.some(({ detail }) => detail['noteId']);
  const notes = hasNotes ? await db.find(WishNote, { where: { wishId: id }, order: { id: 'ASC' }, take: 200 }) : [];
  const checkIds = [...(completion ? [completion.checkId] : []), ...notes.map(({ checkId }) => checkId)];
  const verdicts = checkIds.length > 0 ? await findVerdicts(db, checkIds) : new Map();
  const nicknames = await findNicknames(
    db,
    [...trail.map(({ actorId }) => actorId), wish.claimantId].flatMap((one) => one ?? []),
  );
  const claimsLeft = wish.isOpen && canClaim(actor, wish) ? await countClaimsLeft(db, actor!, wish) : null;
  const sponsoring = await db.findOneBy(WishSponsoring, { wishId: id });
  const money = { sponsoring, isUseToBeShown: sponsoring !== null && (await isUseToBeShown(db, id)) };
  const story = { wish, place, trail, completion, notes, verdicts, nicknames, claimsLeft, ...money };
  return presentWish(story, actor, clock.now());
}

async function countClaimsLeft(db: Reader, { personId }: Actor, { communityId }: Wish): Promise<number> {
  const { wishClaimsAtATime } = await getCommunity(db, communityId);
  return wishClaimsAtATime - (await countUsedClaimSlots(db, { communityId, claimantId: personId }));
}
