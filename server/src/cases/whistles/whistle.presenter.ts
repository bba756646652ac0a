import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { departmentRoles } from '@yuanli/shared/identity/roles';
import { hasRole, type Actor } from '../../platform/actor';
import type { Whistle } from './whistle.entity';

/** Question and answer are read by the reporter, who handles it and the departments that are asked; everybody else reads who was asked and how far it is. */
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
    isMine,
    question: readsWords ? question : null,
    answer: readsWords ? answer : null,
    can: { answer: isMine && (state === 'asked' || state === 'will_do') },
  };
}
