import { MoreThan } from 'typeorm';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { assertCanPost, isResidentOf } from '../identity';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import { insertOrRefuse, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure } from '../platform/refusal';
import { CaseJoin } from './case-join.entity';
import { Case } from './case.entity';
import { isParty } from './case.policy';
import { loadCase } from './change-case';
import { getCase } from './get-case';

/** 我也遇到: a neighbour of the community is told of everything from now on, and is counted once. */
export async function joinCase(tx: Tx, actor: Actor, { id }: { id: string }): Promise<CaseDetail> {
  await assertCanPost(tx, actor);
  const { row } = await loadCase(tx, actor, id);
  ensure(!isParty(actor, row), 'case.own_case');
  ensure(row.publicView === 'open', 'case.not_shared');
  ensure(await isResidentOf(tx, actor.personId, row.communityId), 'person.courtyard_needed');
  const join = { id: newId(), caseId: id, personId: actor.personId, at: clock.now() };
  await insertOrRefuse(tx, CaseJoin, join, 'case.already_joined');
  await recordAudit(tx, actor, 'case.joined', id);
  // Last: all who join at the same moment wait for this row.
  const { affected } = await tx.increment(Case, { id, publicView: 'open' }, 'joined', 1);
  ensure(affected === 1, 'case.not_shared');
  return getCase(tx, actor, { id });
}

/** No longer told of it, nor counted. */
export async function leaveCase(tx: Tx, actor: Actor, { id }: { id: string }): Promise<CaseDetail> {
  await loadCase(tx, actor, id);
  const { affected } = await tx.delete(CaseJoin, { caseId: id, personId: actor.personId });
  ensure(affected === 1, 'case.changed');
  await recordAudit(tx, actor, 'case.left', id);
  await tx.decrement(Case, { id, joined: MoreThan(0) }, 'joined', 1);
  return getCase(tx, actor, { id });
}
