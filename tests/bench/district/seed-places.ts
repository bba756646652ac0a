import { days, fromNow } from '../../../server/src/platform/clock';
import { sha256 } from '../../../server/src/platform/crypto';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { insert } from '../seed';
import type { Bulk } from './bulk';
import { DISTRICT, GRIDS_WITH_COURTYARDS, perCommunity as per, tokenOf } from './sizes';

/** Communities lie so far from one another that a circle holds the services of one. */
const APART_E6 = 60_000;
const corner = { latitudeE6: 30_265_000, longitudeE6: 112_735_000 };

export const middleOf = (community: number) => ({
  latitudeE6: corner.latitudeE6 + Math.floor(community / 12) * APART_E6,
  longitudeE6: corner.longitudeE6 + (community % 12) * APART_E6,
});

/** The tree from the district to its courtyards, with a worker in each community, one in each grid, and who runs the platform. */
export async function seedPlaces(bulk: Bulk): Promise<void> {
  const { connection, communities, idOf, now } = bulk;
  const district = idOf('0D', 0);
  const all = Array.from({ length: communities }, (_, n) => n);
  const streets = communities === 1 ? 1 : DISTRICT.streets;
  await insert(connection, 'district', [{ id: district, name: '青河区' }]);
  await insert(
    connection,
    'street',
    Array.from({ length: streets }, (_, n) => ({ id: idOf('0S', n), name: `青石${n}街道`, districtId: district })),
  );
  const settings = { wishHoldDays: wishLimits.holdDays, wishClaimsAtATime: 3, wishOpenDays: wishLimits.openDays };
  await insert(
    connection,
    'community',
    all.map((n) => ({
      ...{ id: idOf('0C', n), name: `槐荫${n}社区`, phone: '010-55550101', streetId: idOf('0S', n % streets) },
      ...{ openedAt: now, ...settings },
    })),
  );
  const grids = communities === 1 ? Math.ceil(DISTRICT.grids / DISTRICT.communities) : DISTRICT.grids;
  const gridOf = (n: number) => ({ id: idOf('0G', n), communityId: idOf('0C', n % communities) });
  await insert(
    connection,
    'grid',
    Array.from({ length: grids }, (_, n) => ({ ...gridOf(n), name: `${Math.floor(n / communities) + 1}网格` })),
  );
  await seedCourtyards(bulk);
  const workers = all.map((n) => ({ n, kind: 'w' as const, role: 'community_worker', scopeId: idOf('0C', n) }));
  const gridWorkers = Array.from({ length: grids }, (_, n) => {
    const { id, communityId } = gridOf(n);
    return { n: communities + n, kind: 'w' as const, role: 'grid_worker', scopeId: id, communityId };
  });
  const operator = { n: 0, kind: 'o' as const, role: 'operator', scopeId: district, communityId: null };
  await seedStaff(bulk, [...workers.map((one) => ({ ...one, communityId: one.scopeId })), ...gridWorkers, operator]);
}

interface Staff {
  n: number;
  kind: 'w' | 'o';
  role: string;
  scopeId: string;
  communityId: string | null;
}

async function seedStaff({ connection, idOf, now }: Bulk, staff: Staff[]): Promise<void> {
  const idFor = ({ kind, n }: Staff) => idOf(kind === 'w' ? '0W' : '0Q', n);
  await insert(
    connection,
    'person',
    staff.map((one) => ({ id: idFor(one), nickname: '林主任', openid: `o${one.kind}${one.n}`, createdAt: now })),
  );
  await insert(
    connection,
    'session',
    staff.map((one) => ({
      ...{ id: idFor(one), personId: idFor(one), device: '电脑', tokenHash: sha256(tokenOf(one.kind, one.n)) },
      ...{ tokenSince: now, startedAt: now, lastUsedAt: now },
    })),
  );
  await insert(
    connection,
    'appointment',
    staff.map((one) => ({
      ...{ id: idFor(one), personId: idFor(one), role: one.role, scopeId: one.scopeId, communityId: one.communityId },
      ...{ startsAt: fromNow(-days(1)), heldKey: idFor(one) },
    })),
  );
}

async function seedCourtyards({ connection, communities, idOf }: Bulk): Promise<void> {
  const rows = Array.from({ length: per.courtyards * communities }, (_, n) => {
    const [community, local] = [n % communities, Math.floor(n / communities)];
    const { latitudeE6, longitudeE6 } = middleOf(community);
    return {
      ...{ id: idOf('0Y', n), name: `石榴${local}院`, address: `青石街${local}号`, plateCode: `B${n}` },
      ...{ gridId: idOf('0G', (local % GRIDS_WITH_COURTYARDS) * communities + community) },
      ...{ communityId: idOf('0C', community), nameFreed: '' },
      ...{ latitudeE6: latitudeE6 + (local % 7) * 700, longitudeE6: longitudeE6 + Math.floor(local / 7) * 700 },
    };
  });
  await insert(connection, 'courtyard', rows);
}
