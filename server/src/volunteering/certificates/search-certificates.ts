import type { SearchAnswer, SearchInput } from '@yuanli/shared/search/search.schema';
import { findNicknames } from '../../identity';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { looksAfterVolunteersOf } from '../volunteers/volunteer.policy';
import { Certificate } from './certificate.entity';

/** An issued paper of the community by its whole number, for those who issue them. */
export async function searchCertificates(
  db: Reader,
  actor: Actor,
  { communityId, q }: SearchInput,
  most: number,
): Promise<SearchAnswer['certificates']> {
  const number = q.replace(/\s/g, '');
  if (!/^\d{4}-\d{6}$/.test(number) || !looksAfterVolunteersOf(actor, communityId)) return [];
  const found = await db.find(Certificate, { where: { communityId, number, state: 'issued' }, take: most });
  const names = await findNicknames(
    db,
    found.map(({ personId }) => personId),
  );
  return found.map(({ id, personId, minutes, decidedAt }) => ({
    ...{ id, number, nickname: names.get(personId) ?? '', minutes: minutes ?? 0, issuedAt: decidedAt! },
  }));
}
