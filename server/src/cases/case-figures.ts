import type { ObjectLiteral } from 'typeorm';
import type { FigureName } from '@yuanli/shared/dashboard/figures';
import { caseKinds } from '@yuanli/shared/cases/case-kinds';
import { caseOutcomes, caseStatuses, openCaseStatuses } from '@yuanli/shared/cases/case-states';
import { indexName, type Reader } from '../platform/database';
import type { DurationHistogram, Figure, FigureScope, FigureSource } from '../platform/figures';
import { presentCaseNumber } from './case-card.presenter';
import { Case } from './case.entity';

type Moment = 'madeAt' | 'openDueAt' | 'acceptedAt' | 'answeredAt' | 'reopenedAt' | 'statusAt';

interface Counted {
  name: FigureName;
  index: readonly (keyof Case)[];
  at: Moment;
  /** What more must hold of `it`. */
  where: string;
  with?: ObjectLiteral;
}

const figure = ({ name, index, at, where, with: values = {} }: Counted): Figure<Case> => ({
  name,
  index: indexName('case_file', [...index]),
  at: `it.${at}`,
  select: (db, { now }) => db.createQueryBuilder(Case, 'it').where(where, { ...values, now }),
  atOf: (row) => row[at]!,
  describe: async (_db, rows) => rows.map(describeCase),
});

/** Matters, never persons. What is between two parties, or about the product, opens for nobody of the community. */
function describeCase(row: Case) {
  const plainTitle = `${caseKinds[row.kind].name} ${presentCaseNumber(row)}`;
  const isOfCommunity = row.kind !== 'mediation' && row.kind !== 'feedback';
  return {
    ...{ id: row.id, plainTitle, title: isOfCommunity ? row.title : plainTitle, value: null },
    note: row.outcome ? caseOutcomes[row.outcome] : caseStatuses[row.status],
    opens: isOfCommunity ? { page: 'case' as const, id: row.id, kind: null } : null,
  };
}

const byOutcome = (name: FigureName, outcome: Case['outcome']): Figure<Case> =>
  figure({
    ...{ name, index: ['communityId', 'outcome', 'answeredAt', 'id'], at: 'answeredAt' },
    ...{ where: 'it.outcome = :outcome', with: { outcome } },
  });

/**
 * What came of mediations, of a whole community: a number of one names nobody there, which of one courtyard it might. Counts
 * for those who answer for the place, without any list.
 */
const mediationsWith = (name: FigureName, outcomes: NonNullable<Case['outcome']>[]): Figure<Case> =>
  figure({
    ...{ name, index: ['communityId', 'outcome', 'answeredAt', 'id'], at: 'answeredAt' },
    ...{ where: 'it.kind = :mediation AND it.outcome IN (:...outcomes)', with: { mediation: 'mediation', outcomes } },
  });

/** One read along an index that has all of it. */
const histogramOf =
  (at: 'acceptedAt' | 'answeredAt', took: 'hoursToAccept' | 'hoursToAnswer') =>
  async (db: Reader, { communityIds, from, until }: FigureScope): Promise<DurationHistogram[]> => {
    const rows = await db
      .createQueryBuilder(Case, 'it')
      .useIndex(indexName('case_file', ['communityId', at, took]))
      .select('it.communityId', 'communityId')
      .addSelect(`it.${took}`, 'hours')
      .addSelect('COUNT(*)', 'times')
      .where('it.communityId IN (:...communityIds)', { communityIds })
      .andWhere(`it.${at} >= :from AND it.${at} < :until AND it.${took} IS NOT NULL`, { from, until })
      .groupBy('it.communityId')
      .addGroupBy(`it.${took}`)
      .getRawMany<Record<keyof DurationHistogram, string | number>>();
    return rows.map((row) => ({
      ...{ communityId: String(row.communityId), hours: Number(row.hours), times: Number(row.times) },
    }));
  };

/** What the dashboard knows of cases: what is open, what came of what was answered, and how long it took. What nobody replied to stands apart. */
export const caseFigures: FigureSource = {
  figures: [
    figure({
      ...{ name: 'cases_open', index: ['communityId', 'status', 'id'], at: 'madeAt' },
      ...{ where: 'it.status IN (:...open)', with: { open: openCaseStatuses } },
    }),
    figure({
      ...{ name: 'cases_overdue', index: ['communityId', 'openDueAt', 'madeAt'], at: 'openDueAt' },
      where: 'it.openDueAt <= :now',
    }),
    figure({
      ...{ name: 'cases_reported', index: ['communityId', 'madeAt', 'id'], at: 'madeAt' },
      // An order whose import was taken back has lost its number.
      ...{ where: '(it.source <> :hotline OR it.externalNumber IS NOT NULL)', with: { hotline: 'hotline' } },
    }),
    figure({
      ...{ name: 'cases_accepted', index: ['communityId', 'acceptedAt', 'hoursToAccept'], at: 'acceptedAt' },
      where: 'it.acceptedAt IS NOT NULL',
    }),
    figure({
      ...{ name: 'cases_answered', index: ['communityId', 'answeredAt', 'hoursToAnswer'], at: 'answeredAt' },
      where: 'it.outcome IS NOT NULL',
    }),
    figure({
      ...{ name: 'mediations_opened', index: ['communityId', 'madeAt', 'id'], at: 'madeAt' },
      ...{ where: 'it.kind = :mediation', with: { mediation: 'mediation' } },
    }),
    mediationsWith('mediations_agreed', ['solved']),
    mediationsWith('mediations_not_agreed', ['cannot', 'passed_on', 'planned']),
    byOutcome('cases_solved', 'solved'),
    byOutcome('cases_planned', 'planned'),
    byOutcome('cases_cannot', 'cannot'),
    byOutcome('cases_passed_on', 'passed_on'),
    figure({
      ...{ name: 'cases_no_reply', index: ['communityId', 'closing', 'statusAt', 'id'], at: 'statusAt' },
      ...{ where: 'it.closing = :noReply', with: { noReply: 'no_reply' } },
    }),
    figure({
      ...{ name: 'cases_reopened', index: ['communityId', 'reopenedAt', 'id'], at: 'reopenedAt' },
      where: 'it.reopenedAt IS NOT NULL',
    }),
  ],
  durations: {
    hours_to_accept: histogramOf('acceptedAt', 'hoursToAccept'),
    hours_to_answer: histogramOf('answeredAt', 'hoursToAnswer'),
  },
};
