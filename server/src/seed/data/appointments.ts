import type { Role } from '@yuanli/shared/identity/roles';
import type { DemoPersonKey } from './people';

interface DemoAppointment {
  person: DemoPersonKey;
  role: Role;
  /** Null: the street of the demo, or its department. */
  community: string | null;
  /** For grid workers: the grids they look after. */
  grids?: string[];
}

/** Who holds which role; the community worker comes first, because they appoint the others. */
export const demoAppointments: DemoAppointment[] = [
  { person: 'community_worker', role: 'community_worker', community: '槐荫社区' },
  { person: 'grid_worker', role: 'grid_worker', community: '槐荫社区', grids: ['1网格', '2网格', '3网格'] },
  { person: 'supervisor', role: 'supervisor', community: '槐荫社区' },
  { person: 'party_member', role: 'party_member', community: '槐荫社区' },
  { person: 'sun', role: 'party_member', community: '槐荫社区' },
  { person: 'zheng', role: 'party_member', community: '槐荫社区' },
  { person: 'volunteer', role: 'volunteer', community: '槐荫社区' },
  { person: 'liu', role: 'volunteer', community: '槐荫社区' },
  { person: 'cai', role: 'volunteer', community: '槐荫社区' },
  { person: 'yu', role: 'organisation_member', community: '槐荫社区' },
  { person: 'property_manager', role: 'property_manager', community: '槐荫社区' },
  { person: 'mediator', role: 'mediator', community: '槐荫社区' },
  { person: 'keeper', role: 'keeper', community: '槐荫社区' },
  { person: 'fang', role: 'community_worker', community: '柳溪社区' },
  { person: 'shen', role: 'grid_worker', community: '柳溪社区', grids: ['1网格', '2网格'] },
  { person: 'xiao', role: 'party_member', community: '柳溪社区' },
  { person: 'deng', role: 'volunteer', community: '柳溪社区' },
  { person: 'street_worker', role: 'street_worker', community: null },
  { person: 'department_officer', role: 'department_officer', community: null },
];
