import { In, IsNull, Not } from 'typeorm';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { Building } from '../building.entity';
import { Household } from '../household.entity';
import { compareMembers, type HomeContent } from './home-content';
import { digestsOf, HouseholdMember } from './household-member.entity';
import { RollChange } from './roll-change.entity';

export type ChangeFacts = Pick<RollChange, 'kind' | 'byId' | 'reason' | 'importId'>;

interface HomeChange extends ChangeFacts {
  household: Pick<Household, 'id' | 'buildingId' | 'version'>;
  before: HomeContent | null;
  /** The members as they are now, to leave those alone of whom nothing changes. */
  members: readonly HouseholdMember[];
  /** Null: taken off the roll. */
  after: HomeContent | null;
  /** The row of a planned change, which becomes this one. */
  plannedId?: string | undefined;
}

/**
 * Changes what the roll says of one home and writes the trace; the only way a home that is there changes. False: somebody
 * else changed it since `household.version`, and nothing was written.
 */
export async function writeHome(
  tx: Tx,
  { household, before, members, after, plannedId, ...facts }: HomeChange,
): Promise<string | false> {
  const { id, version, buildingId } = household;
  const removedAt = after === null ? clock.now() : null;
  const { affected } = await tx.update(
    Household,
    { id, version },
    { version: version + 1, removedAt, ...(after && { areaHundredths: after.areaHundredths }) },
  );
  if (affected !== 1) return false;
  const { came, gone, altered } = compareMembers(members, after?.members ?? []);
  if (gone.length > 0) await tx.delete(HouseholdMember, { id: In(gone.map((member) => member.id)) });
  for (const { before: member, after: now } of altered)
    await tx.update(HouseholdMember, { id: member.id }, { ...now, ...digestsOf(now) });
  if (came.length > 0) await tx.insert(HouseholdMember, toMembers(id, came));
  await followBuilding(tx, buildingId, after === null);

  const change = { householdId: id, state: 'done' as const, version, before, after, at: clock.now(), ...facts };
  if (plannedId) {
    await tx.update(RollChange, { id: plannedId }, change);
    return plannedId;
  }
  const changeId = newId();
  await tx.insert(RollChange, { id: changeId, ...change, undoneById: null });
  return changeId;
}

/** New homes of one building list and their people, with the trace, in as few statements as their number allows. */
export async function insertHomes(
  tx: Tx,
  homes: readonly (Omit<Household, 'areaHundredths' | 'version' | 'removedAt'> & { content: HomeContent })[],
  facts: ChangeFacts,
): Promise<void> {
  if (homes.length === 0) return;
  const at = clock.now();
  await tx.insert(
    Household,
    homes.map(({ content, ...home }) => ({
      ...home,
      areaHundredths: content.areaHundredths,
      version: 1,
      removedAt: null,
    })),
  );
  const members = homes.flatMap(({ id, content }) => toMembers(id, content.members));
  if (members.length > 0) await tx.insert(HouseholdMember, members);
  await tx.insert(
    RollChange,
    homes.map(({ id, content }) => ({
      ...{ id: newId(), householdId: id, state: 'done' as const, version: 0, before: null, after: content },
      ...{ at, undoneById: null },
      ...facts,
    })),
  );
}

const toMembers = (householdId: string, members: readonly HomeContent['members'][number][]): HouseholdMember[] =>
  members.map(({ name, phone, isOwner, birthDate, livesHere }) => ({
    ...{ id: newId(), householdId, name, phone, isOwner, birthDate, livesHere },
    ...digestsOf({ name, phone }),
  }));

/** A building is offered to residents while one of its homes is on the roll. */
async function followBuilding(tx: Tx, id: string, isAfterRemoval: boolean): Promise<void> {
  if (!isAfterRemoval) await tx.update(Building, { id, removedAt: Not(IsNull()) }, { removedAt: null });
  else if (!(await tx.existsBy(Household, { buildingId: id, removedAt: IsNull() })))
    await tx.update(Building, { id, removedAt: IsNull() }, { removedAt: clock.now() });
}
