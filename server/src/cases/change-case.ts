import { type FindOptionsWhere, In, type QueryDeepPartialEntity } from 'typeorm';
import { caseCanBecome, caseStatesBefore, type CaseStatus } from '@yuanli/shared/cases/case-states';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { desks } from '@yuanli/shared/tasks/task-kinds';
import { departmentRoles } from '@yuanli/shared/identity/roles';
import { isResidentOf } from '../identity';
import type { Actor } from '../platform/actor';
import { clock, days, fromNow } from '../platform/clock';
import { changePlain, type Reader, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure, ensureAllowed, Refusal } from '../platform/refusal';
import { syncTasks } from '../tasks';
import { CaseContact } from './case-contact.entity';
import { CaseJoin } from './case-join.entity';
import { CaseNote, type CaseNoteKind } from './case-note.entity';
import { caseTasks } from './case-tasks';
import { releaseHelper } from './helpers/release-helper';
import { Case } from './case.entity';
import {
  canSee,
  caseAbilities,
  contactEndsAt,
  isHandler,
  isParty,
  maySpeak,
  roleOf,
  type CaseAbility,
  type Ties,
} from './case.policy';
import { Whistle } from './whistles/whistle.entity';

/** The row of a case this person may see, with how they are tied to it; to everybody else it does not exist (case.not_found). */
export async function loadCase(db: Reader, actor: Actor | null, id: string): Promise<{ row: Case; ties: Ties }> {
  const row = await db.findOneBy(Case, { id });
  ensure(row, 'case.not_found');
  const whistles = await db.find(Whistle, { where: { caseId: id }, order: { id: 'ASC' } });
  const hasJoined = actor !== null && (await db.existsBy(CaseJoin, { caseId: id, personId: actor.personId }));
  const livesHere = actor !== null && (await isResidentOf(db, actor.personId, row.communityId));
  const ties = { hasJoined, livesHere, whistles };
  ensure(canSee(actor, row, ties), 'case.not_found');
  return { row, ties };
}

const ofHelpers: readonly CaseAbility[] = ['reportHelp'];

const ofResidents: readonly CaseAbility[] = ['withdraw', 'reply', 'confirm', 'reopen', 'findContactViews'];

/**
 * The case with what this act asks for: whoever may not at all reads who may (request.not_allowed), whoever is too late
 * that it has changed (case.changed). `role`: as what staff do it.
 */
export async function loadToAct(
  db: Reader,
  actor: Actor,
  id: string,
  ability: CaseAbility,
): Promise<{ row: Case; role: string }> {
  const { row, ties } = await loadCase(db, actor, id);
  const role = roleOf(actor, row) ?? '';
  if (caseAbilities(actor, row, ties, clock.now())[ability]) return { row, role };
  if (ofResidents.includes(ability)) {
    ensureAllowed(ability === 'findContactViews' ? isParty(actor, row) : maySpeak(actor, row), 'case_reporter');
  } else if (ofHelpers.includes(ability)) {
    ensureAllowed(actor.personId === row.helperId, 'case_helper');
  } else if (ability !== 'join' && ability !== 'leave') {
    ensureAllowed(!isParty(actor, row), desks[row.desk], true);
    ensureAllowed(isHandler(actor, row), [...desks[row.desk], ...(ties.whistles.length > 0 ? departmentRoles : [])]);
  }
  throw new Refusal('case.changed');
}

interface Change {
  /** Left out: every state it may come from. */
  from?: readonly CaseStatus[];
  to: CaseStatus;
  set?: QueryDeepPartialEntity<Case>;
  /** More that must still hold at the moment of writing. */
  where?: FindOptionsWhere<Case>;
}

/**
 * The only place that moves a case from one state to another: one UPDATE that takes effect only if it still is in a state
 * it may come from. False: someone else was faster.
 */
export async function tryChangeCase(tx: Tx, id: string, { from, to, set, where }: Change): Promise<boolean> {
  const before = from ?? caseStatesBefore(to);
  const stray = before.find((status) => !caseCanBecome(status, to));
  if (stray) throw new Error(`no case goes from ${stray} to ${to}`);
  const { affected } = await tx.update(
    Case,
    { ...where, id, status: In([...before]) },
    { ...set, status: to, statusAt: clock.now() },
  );
  if (affected !== 1) return false;
  await keepContact(tx, id);
  if (to === 'answered') await releaseHelper(tx, id, '社区已经答复居民');
  if (to === 'withdrawn') await releaseHelper(tx, id, '居民已经撤回');
  await followCase(tx, id);
  return true;
}

/** How to reach the resident is kept while something is owed to them, or they may bring it back. */
async function keepContact(tx: Tx, id: string): Promise<void> {
  const select = { id: true, status: true, statusAt: true, outcome: true, plannedFor: true, answeredAt: true } as const;
  const row = await tx.findOneOrFail(Case, { select, where: { id } });
  const isPlanned = row.outcome === 'planned' && row.plannedFor !== null;
  const isOver = contactEndsAt(row) !== null && !(row.status === 'closed' && isPlanned);
  const reopenableUntil = row.answeredAt ? row.answeredAt.getTime() + days(caseLimits.reopenDays + 1) : 0;
  const keptUntil = new Date(Math.max(fromNow(days(caseLimits.contactDays)).getTime(), reopenableUntil));
  await tx.update(CaseContact, { caseId: id }, { keptUntil: isOver ? keptUntil : null });
}

/** The same for an act of a person, who is told when the case has changed under their hands. */
export async function changeCase(tx: Tx, id: string, change: Change): Promise<void> {
  ensure(await tryChangeCase(tx, id, change), 'case.changed');
}

/** Changes what is written of a case that stays in its state; refused when it has left it meanwhile (case.changed). */
export async function alterCase(
  tx: Tx,
  { id, status }: Pick<Case, 'id' | 'status'>,
  set: QueryDeepPartialEntity<Case>,
  where: FindOptionsWhere<Case> = {},
): Promise<void> {
  const { affected } = await tx.update(Case, { ...where, id, status }, set);
  ensure(affected === 1, 'case.changed');
  await followCase(tx, id);
}

/** No neighbour sees it, nor will. */
const isHidden = "(isShared = 0 OR status IN ('referred', 'merged', 'withdrawn'))";

/** The lists it stands in and the tasks about it say what its row says now; what is hidden is nowhere on the map. */
export async function followCase(tx: Tx, id: string): Promise<void> {
  await changePlain(
    tx,
    `UPDATE case_file SET
       openDueAt = CASE WHEN status IN ('submitted', 'accepted', 'in_progress') THEN dueAt ELSE NULL END,
       publicView = CASE
         WHEN isShared = 0 OR checkedAt IS NULL THEN NULL
         WHEN status IN ('answered', 'closed') THEN 'answered'
         WHEN status IN ('submitted', 'accepted', 'in_progress', 'waiting_for_resident') THEN 'open'
         ELSE NULL END,
       latitudeE6 = CASE WHEN ${isHidden} THEN NULL ELSE latitudeE6 END,
       longitudeE6 = CASE WHEN ${isHidden} THEN NULL ELSE longitudeE6 END
     WHERE id = ?`,
    [id],
  );
  await syncTasks(tx, caseTasks, id);
}

/** Words at a step; returns their id, for the line of the trail. */
export async function writeNote(
  tx: Tx,
  actor: Actor | null,
  { id: caseId }: Pick<Case, 'id'>,
  note: { kind: CaseNoteKind; text: string; role?: string; pictureIds?: string[]; recordingId?: string | null },
): Promise<string> {
  const id = newId();
  const { kind, text, role = null, pictureIds = [], recordingId = null } = note;
  await tx.insert(CaseNote, {
    id,
    caseId,
    kind,
    writerId: actor?.personId ?? null,
    role,
    text,
    pictureIds,
    recordingId,
    at: clock.now(),
  });
  return id;
}
