import { type Tx, insertOnce } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { Organization } from './organization.entity';

/** The organization of this name in the community; it comes into being with its first service. Returns its id. */
export async function upsertOrganization(tx: Tx, communityId: string, name: string): Promise<string> {
  const known = await tx.findOneBy(Organization, { communityId, name });
  if (known) return known.id;
  const id = newId();
  if (await insertOnce(tx, Organization, { id, communityId, name })) return id;
  return (await tx.findOneByOrFail(Organization, { communityId, name })).id;
}
