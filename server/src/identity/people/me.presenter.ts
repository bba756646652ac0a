import type { z } from 'zod';
import type { me } from '@yuanli/shared/identity/identity.schema';
import {
  caseRoles,
  claimantRoles,
  coordinatorRoles,
  giftHandRoles,
  operatorRoles,
  repairPromiserRoles,
  staffRoles,
  streetRoles,
  workbenchRoles,
  type Role,
} from '@yuanli/shared/identity/roles';
import type { Reader } from '../../platform/database';
import type { CourtyardPlace } from '../../places';
import type { Appointment } from '../appointments/appointment.entity';
import { rolesToGive } from '../appointments/appointment.policy';
import { maskPhone } from './mask-phone';
import type { Person } from './person.entity';

export interface MeRows {
  person: Person;
  /** Joined ones, in the order of joining. */
  courtyards: CourtyardPlace[];
  householdLabel: string | null;
  isWaiting: boolean;
  /** Only those held now. */
  appointments: Appointment[];
  scopeNames: Map<string, string>;
}

/** How somebody is answered who they are. */
export type ShowMe = (db: Reader, person: { personId: string }) => Promise<z.input<typeof me>>;

/** Myself as I see myself: also a nickname that is still being checked. */
export function presentMe(rows: MeRows, avatarUrl: (pictureId: string) => string): z.input<typeof me> {
  const { person, courtyards, householdLabel, isWaiting, appointments, scopeNames } = rows;
  const holdsAny = (roles: readonly Role[]): boolean => appointments.some(({ role }) => roles.includes(role));
  return {
    id: person.id,
    nickname: person.nicknameWaiting ?? person.nickname,
    avatarUrl: person.avatarPictureId && avatarUrl(person.avatarPictureId),
    phoneMasked: person.phone && maskPhone(person.phone),
    courtyard: courtyards.find(({ id }) => id === person.currentCourtyardId) ?? null,
    courtyards,
    verification: person.isVerified ? 'verified' : isWaiting ? 'waiting' : 'none',
    householdLabel,
    appointments: appointments.map(({ role, scopeId, communityId, endsAt }) => ({
      role,
      communityId,
      communityName: communityId && (scopeNames.get(communityId) ?? ''),
      scopeName: scopeNames.get(scopeId) ?? '',
      until: endsAt,
    })),
    can: {
      claimWishes: holdsAny(claimantRoles),
      useWorkbench: holdsAny(workbenchRoles),
      serveResidents: holdsAny(staffRoles),
      handOverGifts: holdsAny(giftHandRoles),
      runCommunity: holdsAny(['community_worker']),
      promiseRepairs: holdsAny(repairPromiserRoles),
      overseePoints: holdsAny(['community_worker', 'supervisor']),
      coordinate: holdsAny(coordinatorRoles),
      decideObjections: holdsAny(['supervisor']),
      handleCases: holdsAny(caseRoles),
      workForStreet: holdsAny(streetRoles),
      operate: holdsAny(operatorRoles),
      appoint: rolesToGive(appointments.map(({ role }) => role)),
    },
  };
}
