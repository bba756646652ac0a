import type { WishKind } from '@yuanli/shared/wishes/wish-kinds';
import type { IconName } from '../../ui/icon-names';

export const wishKindIcons: Record<WishKind, IconName> = {
  item: 'box',
  errand: 'leave',
  repair: 'tool',
  company: 'people',
  learning: 'book',
  other: 'heart',
};
