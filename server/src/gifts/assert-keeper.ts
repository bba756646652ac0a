import { findHolders } from '../identity';
import type { Reader } from '../platform/database';
import { Refusal } from '../platform/refusal';

/** Only who is a keeper of the community today can be made the one who hands a gift out. */
export async function assertKeeper(db: Reader, communityId: string, keeperId: string | null): Promise<void> {
  if (keeperId === null) return;
  const keepers = await findHolders(db, 'keeper', communityId, [keeperId]);
  if (!keepers.has(keeperId)) throw new Refusal('request.invalid', { keeperId: '这位已不是爱心商家，请重新选择' });
}
