import type { ImportColumn } from '@yuanli/shared/directory/import-columns';
import { facilities } from '@yuanli/shared/directory/facilities';
import { serviceCategories } from '@yuanli/shared/directory/service-categories';
import type { DescribedService } from './described-service';
import { guardCell } from '../../platform/sheets';
import { tidyCell } from './tidy-cell';

/** A service as a line of a file; an import that reads it again finds nothing changed. */
export function cellsOfService({ service, organization, location }: DescribedService): Record<ImportColumn, string> {
  return {
    externalId: textCell(service.externalId ?? service.id),
    name: textCell(service.name),
    category: serviceCategories[service.category].label,
    organization: textCell(organization.name),
    location: textCell(location.name),
    address: textCell(location.address),
    // Where it lies is said by the figures.
    courtyard: '',
    latitude: degrees(service.latitudeE6),
    longitude: degrees(service.longitudeE6),
    coordinates: 'WGS84',
    phone: textCell(service.phones.join('、')),
    openingHours: textCell(service.openingHours ?? ''),
    facility: service.facility ? facilities[service.facility].label : '',
    wheelchair: yesNo(service.isWheelchairAccessible),
    homeVisit: yesNo(service.isHomeVisit),
    cost: textCell(costInWords(service)),
    eligibility: textCell(service.eligibility ?? ''),
    documents: textCell(service.documents.join('、')),
    description: textCell(service.description),
    keywords: textCell(service.keywords),
  };
}

const textCell = (text: string): string => guardCell(tidyCell(text));
const degrees = (e6: number): string => (e6 / 1e6).toFixed(6);
const yesNo = (value: boolean): string => (value ? '是' : '否');

/** 免费, 免费：60岁以上老人, 每小时45元, or nothing. */
const costInWords = ({ isFree, cost }: { isFree: boolean; cost: string | null }): string =>
  isFree ? ['免费', cost].filter(Boolean).join('：') : (cost ?? '');
