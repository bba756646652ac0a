import { buildingKey, doorKey, readBuilding, readRoom, readUnit } from '@yuanli/shared/places/door';
import type * as schema from '@yuanli/shared/places/roll.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { isDuplicate, lockRow, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import { Building } from '../building.entity';
import { Courtyard } from '../courtyard.entity';
import { Household } from '../household.entity';
import { canCorrectRoll } from '../place.policy';
import type { RollDeps } from '../places-deps';
import { contentOf, findTouched, formatDifference, type HomeContent } from './home-content';
import type { HouseholdMember } from './household-member.entity';
import { readDay } from './read-day';
import { type OpenedHome, openHomeToCorrect, presentRollHome, presentVerified } from './roll-home';
import { ensureBuilding } from './roll-import';
import { findLastChange, takeBack } from './take-back';
import { notifyTouched } from './touched';
import { insertHomes, writeHome } from './write-home';

type Form = Pick<schema.CheckRollHomeInput, 'areaHundredths' | 'members'>;

/** What the form says; who was there already keeps the phone the form was not shown. */
function contentOfForm({ areaHundredths, members }: Form, before: readonly HouseholdMember[]): HomeContent {
  const read = members.map(({ id, phone, ...member }) => {
    const known = id === null ? undefined : before.find((one) => one.id === id);
    ensure(id === null || known, 'roll.member_not_found');
    if (member.birthDate !== null && readDay(member.birthDate) === null)
      throw new Refusal('request.invalid', { birthDate: '出生日期填得不对，不能晚于今天' });
    return { ...member, phone: phone === undefined ? (known?.phone ?? null) : phone };
  });
  return contentOf(areaHundredths, read);
}

/** What a correction would do, before it is kept: who comes, who goes, whose verification it touches. */
export async function checkRollHome(
  tx: Tx,
  actor: Actor,
  { id, ...form }: schema.CheckRollHomeInput,
  deps: RollDeps,
): Promise<schema.RollEffect> {
  const opened = await openHomeToCorrect(tx, actor, id, deps);
  const before = contentOf(opened.home.areaHundredths, opened.members);
  const after = contentOfForm(form, opened.members);
  const touched = findTouched(before.members, after.members, opened.verified);
  return { ...formatDifference(before, after), touched: touched.map(presentVerified(opened.members)) };
}

/** I correct what the roll says of one home. Refused with `roll.home_changed` if somebody else did since `version`. */
export async function changeRollHome(
  tx: Tx,
  actor: Actor,
  { id, version, reason, ...form }: schema.ChangeRollHomeInput,
  deps: RollDeps,
): Promise<schema.RollHomeAnswer> {
  const opened = await openHomeToCorrect(tx, actor, id, deps);
  ensure(opened.home.removedAt === null, 'household.not_found');
  await write(tx, actor, opened, { version, reason, kind: 'edit', after: contentOfForm(form, opened.members) }, deps);
  return presentRollHome(tx, actor, await openHomeToCorrect(tx, actor, id, deps), deps);
}

/** This home is none: it leaves the roll. Nobody may be verified as living there. */
export async function removeRollHome(
  tx: Tx,
  actor: Actor,
  { id, version, reason }: schema.RemoveRollHomeInput,
  deps: RollDeps,
): Promise<schema.RollHomeAnswer> {
  const opened = await openHomeToCorrect(tx, actor, id, deps);
  ensure(opened.home.removedAt === null, 'household.not_found');
  ensure(opened.verified.length === 0, 'roll.home_has_verified');
  await write(tx, actor, opened, { version, reason, kind: 'remove', after: null }, deps);
  return presentRollHome(tx, actor, await openHomeToCorrect(tx, actor, id, deps), deps);
}

async function write(
  tx: Tx,
  actor: Actor,
  { home, members, verified }: OpenedHome,
  {
    version,
    reason,
    kind,
    after,
  }: { version: number; reason: string; kind: 'edit' | 'remove'; after: HomeContent | null },
  deps: RollDeps,
): Promise<void> {
  const before = contentOf(home.areaHundredths, members);
  const household = { id: home.id, buildingId: home.buildingId, version };
  const facts = { kind, reason, byId: actor.personId, importId: null };
  const changeId = home.version === version && (await writeHome(tx, { household, before, members, after, ...facts }));
  ensure(changeId, 'roll.home_changed');
  await notifyTouched(tx, deps, home.id, findTouched(before.members, after?.members ?? [], verified));
  await recordAudit(tx, actor, `roll.home_${kind === 'edit' ? 'changed' : 'removed'}`, home.id, { changeId });
}

/** A home the files forgot. However it is written: if it is on the roll already, this is refused. */
export async function addRollHome(
  tx: Tx,
  actor: Actor,
  { courtyardId, building, unit, room, reason, ...form }: schema.AddRollHomeInput,
  deps: RollDeps,
): Promise<schema.RollHomeAnswer> {
  const courtyard = await tx.findOneBy(Courtyard, { id: courtyardId });
  ensure(courtyard, 'place.not_found');
  ensureAllowed(canCorrectRoll(actor, [courtyard.communityId]), communityRoles);
  ensure(await lockRow(tx, Courtyard, { id: courtyardId, removedAt: IsNull() }), 'place.closed');
  const read = readBuilding(building);
  const buildingId = await ensureBuilding(
    tx,
    courtyardId,
    read.name,
    buildingKey(read, courtyard.hasTwoWords ?? false),
  );
  const content = contentOfForm(form, []);
  const door = { unit: readUnit(unit).name, room: readRoom(room).name, doorKey: doorKey(unit, room) };
  const facts = { kind: 'add' as const, reason, byId: actor.personId, importId: null };

  const known = await tx.findOneBy(Household, { buildingId, doorKey: door.doorKey });
  ensure(!known || known.removedAt !== null, 'roll.home_exists');
  const id = known?.id ?? newId();
  if (known) {
    const change = { household: known, before: null, members: [], after: content, ...facts };
    ensure(await writeHome(tx, change), 'roll.home_exists');
  } else {
    await insertHomes(tx, [{ id, buildingId, ...door, content }], facts).catch((error: unknown) => {
      throw isDuplicate(error) ? new Refusal('roll.home_exists') : error;
    });
    await tx.update(Building, { id: buildingId }, { removedAt: null });
  }
  await recordAudit(tx, actor, 'roll.home_added', id, {});
  return presentRollHome(tx, actor, await openHomeToCorrect(tx, actor, id, deps), deps);
}

/** I take back the last change of this home, by hand or by a file. */
export async function undoRollHome(
  tx: Tx,
  actor: Actor,
  { id, version, reason }: schema.RemoveRollHomeInput,
  deps: RollDeps,
): Promise<schema.RollHomeAnswer> {
  const { home } = await openHomeToCorrect(tx, actor, id, deps);
  ensure(home.version === version, 'roll.home_changed');
  const last = await findLastChange(tx, id);
  ensure(last, 'roll.nothing_to_undo');
  const facts = { kind: 'undo' as const, byId: actor.personId, reason };
  ensure(await takeBack(tx, deps, last, home, facts), 'roll.nothing_to_undo');
  await recordAudit(tx, actor, 'roll.home_undone', id, { changeId: last.id });
  return presentRollHome(tx, actor, await openHomeToCorrect(tx, actor, id, deps), deps);
}
