import { In } from 'typeorm';
import { inChunks, type Reader, type Tx } from '../../platform/database';
import { Person } from '../people/person.entity';
import { VerificationCode } from '../verification/verification-code.entity';
import { VerificationRequest } from '../verification/verification-request.entity';
import { Membership } from './membership.entity';

/** Who joined these courtyards; somebody who joined two counts twice. */
export async function countMembers(db: Reader, courtyardIds: readonly string[]): Promise<number> {
  let members = 0;
  for (const ids of inChunks(courtyardIds)) members += await db.countBy(Membership, { courtyardId: In([...ids]) });
  return members;
}

/** Two courtyards were one: who joined the first has joined the second from now on, once. */
export async function moveMembers(tx: Tx, fromCourtyardId: string, toCourtyardId: string): Promise<void> {
  const joined = await tx.findBy(Membership, { courtyardId: fromCourtyardId });
  for (const some of inChunks(joined)) {
    const personIds = some.map(({ personId }) => personId);
    const there = await tx.findBy(Membership, { courtyardId: toCourtyardId, personId: In(personIds) });
    const already = new Set(there.map(({ personId }) => personId));
    const [double, others] = [
      some.filter(({ personId }) => already.has(personId)),
      some.filter(({ personId }) => !already.has(personId)),
    ];
    if (double.length > 0) await tx.delete(Membership, { id: In(double.map(({ id }) => id)) });
    if (others.length > 0)
      await tx.update(Membership, { id: In(others.map(({ id }) => id)) }, { courtyardId: toCourtyardId });
    await tx.update(
      Person,
      { id: In(personIds), currentCourtyardId: fromCourtyardId },
      { currentCourtyardId: toCourtyardId },
    );
  }
}

/** Two homes were one: who is verified in the first, asks to be, or has a code for it, is of the second from now on. */
export async function moveResidents(tx: Tx, fromHouseholdId: string, toHouseholdId: string): Promise<void> {
  const to = { householdId: toHouseholdId };
  await tx.update(Person, { householdId: fromHouseholdId }, to);
  await tx.update(VerificationRequest, { householdId: fromHouseholdId, status: 'waiting' }, to);
  await tx.update(VerificationCode, { householdId: fromHouseholdId }, to);
}
