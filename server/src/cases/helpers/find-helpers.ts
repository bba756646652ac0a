import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { FindCaseHelpersAnswer, FindCaseHelpersInput } from '@yuanli/shared/cases/case-helpers.schema';
import { plainText } from '@yuanli/shared/plain-text';
import { findRoleHolders } from '../../identity';
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
  const found = (await findVolunteersFor(db, row)).filter(({ name }) => name.includes(words));
  return {
    items: found.slice(0, caseLimits.helpersShown),
    hasMore: found.length > caseLimits.helpersShown,
  };
}

/** Volunteers of its community who are grown up, as far as it is known, and are not the one it is for. */
export async function findVolunteersFor(db: Reader, row: Case): Promise<{ id: string; name: string }[]> {
  const holders = await findRoleHolders(db, 'volunteer', row.communityId);
  const minors = await findMinorVolunteers(db, row.communityId);
  return holders
    .filter(({ personId }) => !minors.has(personId) && !isPartyId(personId, row))
    .map(({ personId, name }) => ({ id: personId, name }));
}
