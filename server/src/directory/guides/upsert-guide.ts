import { guideClasses, guideClassNames, guideTrips } from '@yuanli/shared/directory/guide-kinds';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import type { MakeGuideInput } from '@yuanli/shared/directory/guides.schema';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { syncServices } from '../directory-tasks';
import { findHoursProblem } from '../hours/find-hours-problem';
import { searchWords } from '../services/search-words';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { noBooking, unchecked } from '../services/upsert-service';
import { ServiceGuide } from './service-guide.entity';

/** All that staff or a file say about an item of a counter. */
export type GuideDetails = Omit<MakeGuideInput, 'communityId'>;

interface GuideToKeep {
  /** Where it is handled; locked. */
  counter: ServiceAtLocation;
  /** The one to change; otherwise a new one. */
  id?: string | undefined;
  externalId?: string | null | undefined;
  details: GuideDetails;
}

/** Makes the guide of one item or changes it, with the item's service; says nothing about whether it was checked. Returns its id. */
export async function upsertGuide(tx: Tx, { counter, id, externalId = null, details }: GuideToKeep): Promise<string> {
  const { communityId } = counter;
  const service = serviceOf(counter, details);
  const guide = guideOf(details, service.nameKey);
  if (id) {
    await tx.update(ServiceAtLocation, { id, communityId }, service);
    await tx.update(ServiceGuide, { id }, guide);
    await syncServices(tx, { id });
    return id;
  }
  const fresh = newId();
  await tx.insert(ServiceAtLocation, { id: fresh, communityId, externalId, ...noBooking, ...unchecked(), ...service });
  await tx.insert(ServiceGuide, { id: fresh, communityId, ...guide });
  return fresh;
}

/** What is wrong with a guide beyond its single fields, by field; null: nothing. */
export function findGuideProblem(details: Pick<GuideDetails, 'trip' | 'elsewhereName' | 'openingHours'>): {
  [field: string]: string;
} | null {
  if (details.trip !== 'counter' && !details.elsewhereName)
    return { elsewhereName: '请写明到哪里办，居民才不会白跑一趟' };
  const problem = details.openingHours === null ? null : findHoursProblem(details.openingHours);
  return problem ? { openingHours: problem } : null;
}

/** An item stands where its counter does; by the words of the counter it is not found. */
function serviceOf(counter: ServiceAtLocation, details: GuideDetails) {
  const { organizationId, locationId, gridId, latitudeE6, longitudeE6, geohash, isWheelchairAccessible } = counter;
  const { name, keywords, phones, openingHours, isFree, cost, eligibility, materials, guideClass, trip } = details;
  const said = [keywords, guideClasses[guideClass], guideTrips[trip]].join(' ');
  return {
    ...{ organizationId, locationId, gridId, latitudeE6, longitudeE6, geohash, isWheelchairAccessible },
    ...{ name, keywords, phones, openingHours, isFree },
    counterId: counter.id,
    category: 'government' as const,
    facility: null,
    description: '',
    isHomeVisit: false,
    cost: cost || null,
    eligibility: eligibility || null,
    documents: materials
      .filter(({ isNoLongerNeeded }) => !isNoLongerNeeded)
      .map((material) => material.name)
      .slice(0, directoryLimits.documents),
    ...searchWords({
      ...{ name, category: 'government', keywords: said },
      ...{ organizationName: '', locationName: '', address: '' },
    }),
  };
}

function guideOf(details: GuideDetails, nameKey: string): Omit<ServiceGuide, 'id' | 'communityId'> {
  const { guideClass, trip, isFrequent, materials, workingDays, elsewhereUrl, elsewherePhone } = details;
  const isOwnWord = trip === 'counter';
  const group = trip === 'not_issued' ? 2 : Number(!isFrequent);
  return {
    ...{ guideClass, trip, isFrequent, workingDays },
    listKey: `${group}${guideClassNames.indexOf(guideClass)} ${nameKey}`,
    materials: materials.map((material) => ({ ...material, from: material.from || null })),
    result: details.result || null,
    elsewhereName: isOwnWord ? null : details.elsewhereName,
    elsewhereHow: isOwnWord ? null : details.elsewhereHow || null,
    elsewhereUrl: isOwnWord ? null : elsewhereUrl,
    elsewherePhone: isOwnWord ? null : elsewherePhone,
    basis: details.basis || null,
    source: details.source || null,
    note: details.note || null,
  };
}
