import { dayInChina } from '@yuanli/shared/china-time';
import { noticeKinds } from '@yuanli/shared/directory/service-states';
import type { ServiceAtLocation } from '../../services/service-at-location.entity';
import type { ServiceNotice } from '../../services/service-notice.entity';
import type { DescribedService } from '../described-service';
import { hsdsId } from './hsds-id';
import type { HsdsRow, HsdsTable } from './hsds-tables';
import { scheduleRows } from './schedule-rows';
import { termOf } from './taxonomies';

/** Where the community lies. */
export interface Surroundings {
  communityName: string;
  streetName: string;
  districtName: string;
}

export type ServiceRows = Record<Exclude<HsdsTable, 'taxonomy' | 'taxonomy_term'>, HsdsRow[]>;

/** One service of ours is a service of HSDS, offered at one location. */
export function rowsOfService(
  described: DescribedService,
  surroundings: Surroundings,
  notices: readonly ServiceNotice[],
  today: string,
): ServiceRows {
  const { service, organization, location } = described;
  const serviceId = hsdsId('service', service.id);
  const organizationId = hsdsId('organization', organization.id);
  const locationId = hsdsId('location', location.id);
  const ofService = (table: HsdsTable, rows: readonly HsdsRow[]): HsdsRow[] =>
    rows.map((row, index) => ({ id: hsdsId(table, `${service.id}:${index}`), service_id: serviceId, ...row }));

  return {
    organization: [
      {
        id: organizationId,
        name: organization.name,
        description: `${surroundings.communityName}生活圈里的${organization.name}`,
      },
    ],
    service: [{ id: serviceId, organization_id: organizationId, ...factsOf(service), ...stateOf(notices, today) }],
    attribute: [service.category, ...(service.facility ? [service.facility] : [])].map((code) => ({
      id: hsdsId('attribute', `${service.id}:${code}`),
      link_id: serviceId,
      taxonomy_term_id: termOf(code).id!,
      link_type: code === service.category ? 'category' : 'facility',
      link_entity: 'service',
    })),
    service_at_location: [
      { id: hsdsId('service_at_location', service.id), service_id: serviceId, location_id: locationId },
    ],
    location: [
      {
        id: locationId,
        location_type: 'physical',
        name: location.name,
        latitude: location.latitudeE6 / 1e6,
        longitude: location.longitudeE6 / 1e6,
      },
    ],
    phone: ofService(
      'phone',
      service.phones.map((number) => ({ number, type: 'voice' })),
    ),
    address: [
      { id: hsdsId('address', location.id), location_id: locationId, ...addressOf(location.address, surroundings) },
    ],
    schedule: ofService('schedule', scheduleRows(service.openingHours)),
    required_document: ofService(
      'required_document',
      service.documents.map((document) => ({ document })),
    ),
    accessibility:
      location.isWheelchairAccessible || location.accessibility
        ? [
            {
              id: hsdsId('accessibility', location.id),
              location_id: locationId,
              description: location.isWheelchairAccessible ? '轮椅可进' : '轮椅不便进出',
              details: location.accessibility,
            },
          ]
        : [],
    cost_option: ofService('cost_option', costRows(service)),
  };
}

const factsOf = (service: ServiceAtLocation): HsdsRow => ({
  name: service.name,
  description: service.description,
  application_process: [service.slotMinutes !== null && '可预约', service.isHomeVisit && '可上门']
    .filter(Boolean)
    .join('，'),
  fees_description: [service.isFree && '免费', service.cost].filter(Boolean).join('，'),
  eligibility_description: service.eligibility,
  assured_date: service.checkedAt && dayInChina(service.checkedAt),
});

const costRows = ({ isFree, cost }: ServiceAtLocation): HsdsRow[] => {
  if (isFree) return [{ currency: 'CNY', amount: 0, amount_description: cost }];
  return cost ? [{ currency: 'CNY', amount_description: cost }] : [];
};

function stateOf(notices: readonly ServiceNotice[], today: string): HsdsRow {
  const isClosedToday = notices.some(({ fromDay, untilDay }) => fromDay <= today && today <= untilDay);
  const alert = notices
    .map(({ kind, fromDay, untilDay }) => `${fromDay}至${untilDay}暂停开放（${noticeKinds[kind]}）`)
    .join('；');
  return { status: isClosedToday ? 'temporarily closed' : 'active', alert };
}

/** HSDS asks for a province and a postcode, which no community of ours writes down: the words for "not known" stand in their place. */
const addressOf = (address: string, { districtName, streetName }: Surroundings): HsdsRow => ({
  address_1: address,
  city: districtName,
  region: streetName,
  state_province: '不详',
  postal_code: '000000',
  country: 'CN',
  address_type: 'physical',
});
