import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { AddCaseTemplateInput, ChangeCaseTemplateInput } from '@yuanli/shared/cases/case-settings.schema';
import { staffRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Reader, Tx } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { addSetting, changeSetting, getSetting, removeSetting } from '../edit-setting';
import { isStaffOfCommunity } from '../staff-of-community';
import { CaseTemplate } from './case-template.entity';

async function assertMayEdit(db: Reader, actor: Actor, communityId: string): Promise<void> {
  ensureAllowed(await isStaffOfCommunity(db, actor, communityId), staffRoles);
}

/** Staff keep words for an answer that is often given. */
export async function addCaseTemplate(
  tx: Tx,
  actor: Actor,
  { communityId, title, category, outcome, course, result }: AddCaseTemplateInput,
): Promise<{ done: true }> {
  await assertMayEdit(tx, actor, communityId);
  const row = { communityId, title, category, outcome, course, result };
  const templateId = await addSetting(tx, CaseTemplate, 'case_template', row, caseLimits.templates);
  await recordAudit(tx, actor, 'case_template.added', communityId, { templateId, title });
  return { done: true };
}

/** Other words from now on; what was answered with the old ones stays. */
export async function changeCaseTemplate(
  tx: Tx,
  actor: Actor,
  { id, version, title, category, outcome, course, result }: ChangeCaseTemplateInput,
): Promise<{ done: true }> {
  const { communityId } = await getSetting(tx, CaseTemplate, 'case_template', id);
  await assertMayEdit(tx, actor, communityId);
  const set = { title, category, outcome, course, result };
  await changeSetting(tx, CaseTemplate, 'case_template', { id, version }, set);
  await recordAudit(tx, actor, 'case_template.changed', communityId, { templateId: id, title });
  return { done: true };
}

/** The words are offered no longer. */
export async function removeCaseTemplate(tx: Tx, actor: Actor, { id }: { id: string }): Promise<{ done: true }> {
  const { communityId, title } = await getSetting(tx, CaseTemplate, 'case_template', id);
  await assertMayEdit(tx, actor, communityId);
  await removeSetting(tx, CaseTemplate, 'case_template', id);
  await recordAudit(tx, actor, 'case_template.removed', communityId, { templateId: id, title });
  return { done: true };
}
