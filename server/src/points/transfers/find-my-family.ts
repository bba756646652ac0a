import { findFamily } from '../../identity';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { getSettings } from '../rules/points-settings';

interface FamilyMember {
  personId: string;
  name: string;
}

/** Those of my household I may give points to; nobody where the community does not allow it. */
export async function findMyFamily(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<{ items: FamilyMember[] }> {
  const { allowsFamilyTransfer } = await getSettings(db, communityId);
  const family = allowsFamilyTransfer ? await findFamily(db, actor.personId) : [];
  return { items: family.map(({ id, nickname }) => ({ personId: id, name: nickname })) };
}
