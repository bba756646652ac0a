import { caseCategories, caseCategoryNames } from '@yuanli/shared/cases/case-categories';
import type { CategoryOrAny } from '@yuanli/shared/cases/case-settings.schema';

/** 所有类别, or one of them. */
export const nameOfCategory = (category: CategoryOrAny): string =>
  category === 'any' ? '所有类别' : caseCategories[category].name;

export const categoryOptions = (['any', ...caseCategoryNames] as const).map((value) => ({
  value,
  label: nameOfCategory(value),
}));
