import { In } from 'typeorm';
import type { AnswerWhistleInput } from '@yuanli/shared/cases/cases-desk.schema';
import { whistleStates } from '@yuanli/shared/cases/case-states';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { departmentRoles } from '@yuanli/shared/identity/roles';
import { notify } from '../../messages';
import { findPlaceNames } from '../../places';
import { hasRole, type Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import { followCase, loadCase } from '../change-case';
import { getCase } from '../get-case';
import { Whistle } from './whistle.entity';

/** 报到: the department says by when it does its part, that it is done, or why it is not theirs. Whoever asked is told. */
export async function answerWhistle(
  tx: Tx,
  actor: Actor,
  { id, state, answer, promisedFor }: AnswerWhistleInput,
): Promise<CaseDetail> {
  const whistle = await tx.findOneBy(Whistle, { id });
  ensure(whistle, 'whistle.not_found');
  const { caseId, departmentId } = whistle;
  // Who may not even see the case learns nothing of the question.
  const { row } = await loadCase(tx, actor, caseId);
  ensureAllowed(hasRole(actor, departmentRoles, [departmentId]), departmentRoles);
  const by = promisedFor ? new Date(promisedFor) : null;
  if (state === 'will_do' && (!by || by <= clock.now()))
    throw new Refusal('request.invalid', { promisedFor: '请选打算什么时候办好，要晚于现在' });
  const set = { state, answer, promisedFor: state === 'will_do' ? by : null, answeredById: actor.personId };
  const { affected } = await tx.update(
    Whistle,
    { id, state: In(['asked', 'will_do']) },
    { ...set, answeredAt: clock.now(), ...(state !== 'will_do' && { openKey: null }) },
  );
  ensure(affected === 1, 'whistle.already_answered');
  await recordAudit(tx, actor, 'case.whistle_answered', caseId, { departmentId, state });
  await followCase(tx, caseId);
  const name = (await findPlaceNames(tx, [departmentId])).get(departmentId) ?? '';
  await notify(tx, whistle.askedById, {
    title: `${name}：${whistleStates[state]}`,
    text: `“${row.title}”：${answer}`,
    link: { kind: 'case', id: caseId },
  });
  return getCase(tx, actor, { id: caseId });
}
