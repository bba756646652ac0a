import { In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { categoryOfCase } from '@yuanli/shared/cases/case-categories';
import { caseKindNames, kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { Actor } from '../platform/actor';
import { days, fromNow } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { presentCaseNumber } from './case-card.presenter';
import { isPublic } from './case.policy';
import { Case } from './case.entity';
import { loadCase } from './change-case';

/** Troubles of one category in one courtyard, as often as the community should talk about the cause. */
export interface RepeatedCases {
  communityId: string;
  courtyardId: string;
  gridId: string;
  categoryName: string;
  items: { id: string; number: string; title: string; isPublic: boolean; madeAt: Date }[];
}

const kinds = caseKindNames.filter((kind) => kindOfCase(kind).mayBePublic);

/**
 * Those like this case within 90 days, merged ones too, of which no idea was drafted yet; null when they are fewer than
 * three, about other people, or about nothing in particular. Who may not see the case learns nothing (case.not_found).
 */
export async function findRepeatedCases(db: Reader, actor: Actor, caseId: string): Promise<RepeatedCases | null> {
  const { row } = await loadCase(db, actor, caseId);
  const { communityId, courtyardId, gridId, category } = row;
  const { name: categoryName, isPersonal } = categoryOfCase(category);
  if (isPersonal || category === 'other' || row.ideaId || !kinds.includes(row.kind)) return null;
  const found = await db.find(Case, {
    where: {
      ...{ courtyardId, category, kind: In(kinds), ideaId: IsNull(), status: Not(In(['withdrawn', 'referred'])) },
      madeAt: MoreThanOrEqual(fromNow(-days(caseLimits.repeatedDays))),
    },
    order: { madeAt: 'ASC', id: 'ASC' },
    take: 100,
  });
  if (found.length < caseLimits.repeatedCases || !found.some(({ id }) => id === caseId)) return null;
  const items = found.map((one) => ({
    ...{ id: one.id, number: presentCaseNumber(one), title: one.title, isPublic: isPublic(one), madeAt: one.madeAt },
  }));
  return { communityId, courtyardId, gridId, categoryName, items };
}

/** An idea was drafted from these, which are not offered again. Refused when somebody else was faster (case.changed). */
export async function linkCasesToIdea(tx: Tx, caseIds: readonly string[], ideaId: string): Promise<void> {
  const { affected } = await tx.update(Case, { id: In([...caseIds]), ideaId: IsNull() }, { ideaId });
  ensure(affected === caseIds.length, 'case.changed');
}
