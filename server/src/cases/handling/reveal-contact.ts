import type { RevealCaseContactAnswer } from '@yuanli/shared/cases/cases-desk.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { CaseContact } from '../case-contact.entity';
import { canSeeContact, contactEndsAt, isHandler, isParty } from '../case.policy';
import { loadCase, loadToAct } from '../change-case';

/** Whoever handles it sees name, phone and door, and the resident sees who looked and when. */
export async function revealCaseContact(
  tx: Tx,
  actor: Actor,
  { id }: { id: string },
): Promise<RevealCaseContactAnswer> {
  const seen = await loadCase(tx, actor, id);
  if (isHandler(actor, seen.row) && !isParty(actor, seen.row))
    ensure(canSeeContact(actor, seen.row, clock.now()), 'case.contact_closed');
  const { row, role } = await loadToAct(tx, actor, id, 'seeContact');
  const contact = await tx.findOneBy(CaseContact, { caseId: id });
  ensure(contact, 'case.contact_closed');
  await recordAudit(tx, actor, 'case.contact_seen', id, { role });
  const { contactName, contactPhone, address } = contact;
  return { contactName, contactPhone, address, visibleUntil: contactEndsAt(row) };
}
