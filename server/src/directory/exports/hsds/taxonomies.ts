import { facilities, facilityNames, type FacilityKind } from '@yuanli/shared/directory/facilities';
import {
  serviceCategories,
  serviceCategoryNames,
  type ServiceCategory,
} from '@yuanli/shared/directory/service-categories';
import { hsdsId } from './hsds-id';
import type { HsdsRow } from './hsds-tables';

const byCategory = {
  id: hsdsId('taxonomy', 'categories'),
  name: '生活圈服务类别',
  description: '居民找服务时用的类别',
};
const byFacility = {
  id: hsdsId('taxonomy', 'GB 50180-2018'),
  name: 'GB 50180-2018',
  description: '城市居住区规划设计标准的配套设施，按步行5、10、15分钟分级',
};

export const taxonomies: HsdsRow[] = [byCategory, byFacility];

const term = (taxonomy: HsdsRow, code: string, name: string, description: string): HsdsRow => ({
  id: hsdsId('taxonomy_term', code),
  code,
  name,
  description,
  taxonomy: taxonomy.name!,
  language: 'zh',
  taxonomy_id: taxonomy.id!,
});

const categoryTerms = serviceCategoryNames.map((name) =>
  term(byCategory, name, serviceCategories[name].label, serviceCategories[name].words),
);
const facilityTerms = facilityNames.map((name) =>
  term(byFacility, name, facilities[name].label, `步行${facilities[name].tier}分钟内应有`),
);

export const taxonomyTerms: HsdsRow[] = [...categoryTerms, ...facilityTerms];

const byCode = new Map(taxonomyTerms.map((one) => [one.code, one]));

export const termOf = (code: ServiceCategory | FacilityKind): HsdsRow => byCode.get(code)!;
