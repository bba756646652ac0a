import { serviceCategories, type ServiceCategory } from '@yuanli/shared/directory/service-categories';
import { Tag } from '../../ui/tag';
import { categoryLooks } from './category-looks';

export function CategoryTag({ category }: { category: ServiceCategory }) {
  return <Tag {...categoryLooks[category]}>{serviceCategories[category].label}</Tag>;
}
