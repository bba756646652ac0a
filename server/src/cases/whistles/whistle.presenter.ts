import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { departmentRoles } from '@yuanli/shared/identity/roles';
import { hasRole, type Actor } from '../../platform/actor';
import type { Whistle } from './whistle.entity';

/** Residents read who was asked and how far it is; question and answer are between staff. */
export function presentWhistle(
  whistle: Whistle,
  { departmentNames }: { departmentNames: ReadonlyMap<string, string> },
  actor: Actor | null,
  readsWords: boolean,
): CaseDetail['whistles'][number] {
  const { id, departmentId, question, answer, state, isLead, dueAt, promisedFor, answeredAt } = whistle;
  const isMine = hasRole(actor, departmentRoles, [departmentId]);
  return {
    ...{ id, departmentId, state, isLead, dueAt, promisedFor, answeredAt },
    departmentName: departmentNames.get(departmentId) ?? '',
    question: readsWords ? question : null,
    answer: readsWords ? answer : null,
    can: { answer: isMine && (state === 'asked' || state === 'will_do') },
  };
}
