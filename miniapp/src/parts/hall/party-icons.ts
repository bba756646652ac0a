import type { Party } from '@yuanli/shared/hall/motion-stages';
import type { IconName } from '../../ui/icon-names';

export const partyIcons: Record<Party, IconName> = {
  party_organisation: 'flag',
  residents_committee: 'home',
  property_company: 'tool',
  owners_committee: 'people',
  stationed_unit: 'hall',
  social_organisation: 'hand',
};
