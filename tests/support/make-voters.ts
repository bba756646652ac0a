import { Person } from '../../server/src/identity';
import { Session } from '../../server/src/identity/sessions/session.entity';
import { VoteLink } from '../../server/src/hall/votes/roll/vote-link.entity';
import { Household } from '../../server/src/places/household.entity';
import { HouseholdMember } from '../../server/src/places/roll/household-member.entity';
import { clock } from '../../server/src/platform/clock';
import { digest, newToken, sha256 } from '../../server/src/platform/crypto';
import type { Database } from '../../server/src/platform/database';
import { newId } from '../../server/src/platform/new-id';
import { newOpenid } from './factories/people';

export interface BulkVoter {
  id: string;
  token: string;
  householdId: string;
}

const AT_ONCE = 250;

/** Many homes, each with one verified resident who is signed in: by few statements instead of a request each. */
export async function makeVoters(database: Database, buildingId: string, count: number): Promise<BulkVoter[]> {
  const voters = Array.from({ length: count }, () => ({ id: newId(), token: newToken(), householdId: newId() }));
  const now = clock.now();
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = voters.slice(from, from + AT_ONCE);
    const phones = some.map((_, at) => `1380${String(1_000_000 + from + at).padStart(7, '0')}`);
    const rooms = some.map((_, at) => String(10_000 + from + at));
    await database.inTransaction(async (tx) => {
      await tx.insert(
        Household,
        some.map(({ householdId: id }, at) => ({
          id,
          buildingId,
          unit: '1单元',
          room: rooms[at]!,
          doorKey: `${rooms[at]}/1`,
          areaHundredths: 8_000,
        })),
      );
      await tx.insert(
        HouseholdMember,
        some.map(({ householdId }, at) => ({
          id: newId(),
          householdId,
          name: `住户${from + at}`,
          phone: phones[at]!,
          phoneDigest: digest('phone', phones[at]!),
          isOwner: true,
        })),
      );
      await tx.insert(
        Person,
        some.map(({ id, householdId }, at) => ({
          id,
          openid: newOpenid(),
          nickname: '测试居民',
          phone: phones[at]!,
          phoneDigest: digest('phone', phones[at]!),
          householdId,
          verifiedAt: now,
          createdAt: now,
        })),
      );
      await tx.insert(
        Session,
        some.map(({ id, token }) => ({
          id: newId(),
          personId: id,
          device: '测试手机',
          tokenHash: sha256(token),
          tokenSince: now,
          startedAt: now,
          lastUsedAt: now,
        })),
      );
    });
  }
  return voters;
}

/** The line of each home in a vote of households. */
export async function findLines(database: Database, voteId: string): Promise<Map<string, string>> {
  const links = await database.read((db) => db.findBy(VoteLink, { voteId }));
  return new Map(links.map(({ knownBy, entryId }) => [knownBy.replace('household:', ''), entryId]));
}
