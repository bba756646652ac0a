import {
  serviceCategories,
  serviceCategoryNames,
  type ServiceCategory,
} from '@yuanli/shared/directory/service-categories';
import type { FoundServices } from '../../parts/directory/service-data';

export interface CategoryOption {
  value: ServiceCategory | 'all';
  label: string;
}

/** Each category with how many there are; those without any are left out, except the one that is chosen. */
export function categoryOptions(
  counts: FoundServices['categories'] | undefined,
  chosen: ServiceCategory | 'all',
): CategoryOption[] {
  const countOf = new Map(counts?.map(({ category, count }) => [category, count]));
  const named = serviceCategoryNames
    .filter((category) => !counts || category === chosen || countOf.get(category))
    .map((category) => ({
      value: category,
      label: counts
        ? `${serviceCategories[category].label} ${countOf.get(category) ?? 0}`
        : serviceCategories[category].label,
    }));
  return [{ value: 'all', label: '全部' }, ...named];
}
