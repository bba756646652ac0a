import { Person } from '../identity';
import { VerificationRequest } from '../identity/verification/verification-request.entity';
import { getHouseholdPlace } from '../places';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import type { DemoHomes } from './import-demo-rolls';
import { demoPeople, type DemoPersonKey } from './data/people';
import type { DemoActors } from './appoint-demo-staff';
import { peopleInOrder } from './make-demo-people';
import { syncTasks } from '../tasks';
import { verificationTasks } from '../identity/verification/verification-tasks';

/** Those whose phone is on the roll became verified residents by it. */
export async function verifyDemoResidents(tx: Tx, actors: DemoActors, homes: DemoHomes): Promise<void> {
  for (const [key, { courtyard, home, isVerified }] of peopleInOrder) {
    if (!isVerified) continue;
    const householdId = homes.get(`${courtyard}${home}`)!;
    const { personId } = actors[key];
    const { phoneDigest: rollPhoneDigest } = await tx.findOneByOrFail(Person, { id: personId });
    await tx.update(Person, { id: personId }, { householdId, verifiedAt: clock.now(), rollPhoneDigest });
    await recordAudit(tx, actors[key], 'person.verified', personId, { householdId, how: 'roll' });
  }
}

/** Two neighbours wait for the community to check that they live here. */
export const demoRequests: { person: DemoPersonKey; note: string }[] = [
  { person: 'department_officer', note: '租住在这里，房东姓陆，租房合同可以给网格员看。' },
  { person: 'tian', note: '今年春天刚搬来，住户名册上还是上一家。' },
];

export async function askDemoVerification(tx: Tx, actors: DemoActors, homes: DemoHomes): Promise<void> {
  for (const { person, note } of demoRequests) {
    const { courtyard, home, realName } = demoPeople[person];
    const { id: householdId, gridId, communityId } = await getHouseholdPlace(tx, homes.get(`${courtyard}${home}`)!);
    const { personId } = actors[person];
    const request = { id: newId(), personId, householdId, gridId, communityId, realName, note };
    await tx.insert(VerificationRequest, { ...request, status: 'waiting', waitingFor: personId, askedAt: clock.now() });
    await syncTasks(tx, verificationTasks, request.id);
    await recordAudit(tx, actors[person], 'verification.requested', request.id, { householdId });
  }
}
