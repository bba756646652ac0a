import { IsNull } from 'typeorm';
import { checkService } from '../directory/desk/check-service';
import { upsertGuide } from '../directory/guides/upsert-guide';
import { ServiceAtLocation } from '../directory/services/service-at-location.entity';
import type { Tx } from '../platform/database';
import { demoGuides } from './data/guides';
import type { DemoActors } from './appoint-demo-staff';
import type { Happening } from './happening';
import type { DemoPlaces } from './make-demo-places';
import { momentOf } from './moment-of';

/** Every tenth has been written down and not been checked yet. */
const UNCHECKED = 10;

/** What the counters of the demo handle, written down and gone through by their workers. */
export function seedGuides(tx: Tx, actors: DemoActors, { communities }: DemoPlaces, today: Date): Happening[] {
  const written: { id: string; worker: 'community_worker' | 'shen' }[] = [];
  const keepAll = async () => {
    for (const [community, guides] of Object.entries(demoGuides)) {
      const communityId = communities.get(community)!;
      const counters = await tx.findBy(ServiceAtLocation, {
        ...{ communityId, category: 'government', counterId: IsNull() },
      });
      for (const [n, { counter: name, ...details }] of guides.entries()) {
        const counter = counters.find((one) => one.name === name)!;
        const id = await upsertGuide(tx, {
          counter,
          externalId: `ZN${String(n + 1).padStart(3, '0')}`,
          details: { ...details, counterId: counter.id, isFree: details.trip !== 'not_issued', cost: null },
        });
        written.push({ id, worker: community === '槐荫社区' ? 'community_worker' : 'shen' });
      }
    }
  };
  const checkMost = async () => {
    for (const [n, { id, worker }] of written.entries())
      if (n % UNCHECKED !== UNCHECKED - 1) await checkService(tx, actors[worker], { id });
  };
  return [
    { at: momentOf([44, '10:00'], today), happen: keepAll },
    { at: momentOf([6, '15:20'], today), happen: checkMost },
  ];
}
