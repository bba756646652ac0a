import { In } from 'typeorm';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { FindCaseTemplatesAnswer, FindCaseTemplatesInput } from '@yuanli/shared/cases/case-settings.schema';
import { staffRoles, type Role } from '@yuanli/shared/identity/roles';
import { desks } from '@yuanli/shared/tasks/task-kinds';
import { placeChain } from '../../places';
import { hasRole, type Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { isStaffOfCommunity } from '../staff-of-community';
import { CaseTemplate } from './case-template.entity';

/** Who answers cases beside the staff of the community. */
const others: readonly Role[] = [...desks.property, ...desks.mediator, ...desks.street];

/** Words for answers in a community, those of the category first; for everybody who answers cases there. */
export async function findCaseTemplates(
  db: Reader,
  actor: Actor,
  { communityId, category }: FindCaseTemplatesInput,
): Promise<FindCaseTemplatesAnswer> {
  const canEdit = await isStaffOfCommunity(db, actor, communityId);
  const answers = hasRole(actor, others, await placeChain(db, communityId));
  ensureAllowed(canEdit || answers, [...staffRoles, ...others]);
  const rows = await db.find(CaseTemplate, {
    where: { communityId, ...(category && { category: In([category, 'any']) }) },
    order: { title: 'ASC', id: 'ASC' },
    take: caseLimits.templates,
  });
  return {
    items: rows
      .sort((a, b) => Number(a.category === 'any') - Number(b.category === 'any'))
      .map(({ id, title, category: of, outcome, course, result, version, changedAt }) => ({
        ...{ id, title, category: of, outcome, course, result, version, changedAt },
      })),
    canEdit,
  };
}
