import { serviceCategories, serviceCategoryNames } from '@yuanli/shared/directory/service-categories';
import { usualHoursInWords } from '../hours/usual-hours-in-words';
import type { CardRow } from '../services/card-rows';
import type { CardGroup, CardPlace } from './courtyard-card';

type Found = CardRow & { metres: number; minutes: number };

/** The nearest of each category, in the order categories have everywhere. What neighbours doubt is not put on paper, which cannot be corrected. */
export function groupByCategory(found: readonly Found[]): CardGroup[] {
  const listed = found
    .filter(({ status }) => status === 'listed')
    .sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1));
  return serviceCategoryNames
    .map((category) => ({
      label: serviceCategories[category].label,
      places: listed.filter((place) => place.category === category).map(present),
    }))
    .filter(({ places }) => places.length > 0);
}

const present = ({ name, phones, address, minutes, openingHours }: Found): CardPlace => ({
  name,
  phones,
  address,
  minutes,
  hours: usualHoursInWords(openingHours),
});
