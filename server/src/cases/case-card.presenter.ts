import type { z } from 'zod';
import type { caseCard } from '@yuanli/shared/cases/case-detail.schema';
import { presentPicture } from '../pictures';
import type { Case } from './case.entity';

/** The columns a list needs, and not one more. */
export const caseCardColumns = [
  ...(['id', 'year', 'number', 'kind', 'category', 'title', 'status', 'statusAt', 'madeAt', 'courtyardId'] as const),
  ...(['spot', 'outcome', 'outcomeLine', 'isLineChecked', 'joined', 'openDueAt', 'pictureIds', 'checkedAt'] as const),
  ...(['latitudeE6', 'longitudeE6'] as const),
] as const satisfies (keyof Case)[];

export type CaseCardRow = Pick<Case, (typeof caseCardColumns)[number]>;
export type CaseCard = z.input<typeof caseCard>;

/** Selects these columns, and more. */
export const selectCase = (...more: (keyof Case)[]) =>
  Object.fromEntries([...caseCardColumns, ...more].map((column) => [column, true])) as Partial<
    Record<keyof Case, true>
  >;

export const presentCaseNumber = ({ year, number }: Pick<Case, 'year' | 'number'>): string =>
  `${year}-${String(number).padStart(4, '0')}`;

/** `isOwn`: for whoever reported or handles it; others read only what was checked, and see no photograph of theirs. */
export function presentCaseCard(row: CaseCardRow, courtyardName: string, isOwn: boolean): CaseCard {
  const { id, kind, category, title, status, outcome, spot, joined, madeAt, statusAt } = row;
  const [cover] = row.pictureIds;
  const isRead = isOwn || row.isLineChecked;
  return {
    ...{ id, kind, category, title, status, outcome, courtyardName, spot, joined, madeAt, statusAt },
    number: presentCaseNumber(row),
    outcomeLine: isRead ? row.outcomeLine : null,
    dueAt: row.openDueAt,
    position: isOwn || row.checkedAt ? positionOf(row) : null,
    thumbUrl: cover && (isOwn || row.checkedAt) ? presentPicture(cover).thumbUrl : null,
  };
}

/** Where it was marked on the map. */
export const positionOf = ({ latitudeE6, longitudeE6 }: Pick<Case, 'latitudeE6' | 'longitudeE6'>) =>
  latitudeE6 === null || longitudeE6 === null ? null : { latitudeE6, longitudeE6 };
