import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { FindCaseHelpersAnswer, FindCaseHelpersInput } from '@yuanli/shared/cases/case-helpers.schema';
import { plainText } from '@yuanli/shared/plain-text';
import { findMaskedPeople, findRoleHolders } from '../../identity';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { findMinorVolunteers } from '../../volunteering';
import type { Case } from '../case.entity';
import { isPartyId } from '../case.policy';
import { loadToAct } from '../change-case';

/** Whom the desk may ask to help: the community's volunteers, in the order in which they joined; nobody is ranked. */
export async function findCaseHelpers(
  db: Reader,
  actor: Actor,
  { id, q }: FindCaseHelpersInput,
): Promise<FindCaseHelpersAnswer> {
  const { row } = await loadToAct(db, actor, id, 'askHelper');
  const words = plainText(q ?? '');
  const volunteers = await findVolunteersFor(db, row);
  const found = volunteers.filter(({ name, note }) => name.includes(words) || note?.endsWith(words));
  return {
    items: found.slice(0, caseLimits.helpersShown),
    hasMore: found.length > caseLimits.helpersShown,
  };
}

/** Volunteers of its community who are grown up, as far as it is known, and are not the one it is for. */
export async function findVolunteersFor(db: Reader, row: Case): Promise<FindCaseHelpersAnswer['items']> {
  const holders = await findRoleHolders(db, 'volunteer', row.communityId);
  const minors = await findMinorVolunteers(db, row.communityId);
  const able = holders.filter(({ personId }) => !minors.has(personId) && !isPartyId(personId, row));
  const people = await findMaskedPeople(
    db,
    able.map(({ personId }) => personId),
  );
  return able.map(({ personId: id, name }) => ({ id, name, note: people.get(id)?.phoneMasked ?? null }));
}
