import type { z } from 'zod';
import { categoryOfCase } from '@yuanli/shared/cases/case-categories';
import type { caseCard } from '@yuanli/shared/cases/case-detail.schema';
import { presentPicture } from '../pictures';
import type { Case } from './case.entity';
import { namesSomebody } from './names-somebody';

/** The columns a list needs, and not one more. */
export const caseCardColumns = [
  ...(['id', 'year', 'number', 'kind', 'category', 'title', 'status', 'statusAt', 'madeAt', 'courtyardId'] as const),
  ...(['spot', 'outcome', 'outcomeLine', 'isLineChecked', 'joined', 'openDueAt', 'pictureIds', 'checkedAt'] as const),
  ...(['latitudeE6', 'longitudeE6', 'isShared'] as const),
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

/** Its words may be read by neighbours: it is about shared space, and they were checked. */
export const isForNeighbours = ({ isShared, checkedAt }: Pick<Case, 'isShared' | 'checkedAt'>): boolean =>
  isShared && checkedAt !== null;

/** `isOwn`: for whoever reported or handles it; others read only what was checked and names no home, and see no photograph of theirs. */
export function presentCaseCard(row: CaseCardRow, courtyardName: string, isOwn: boolean): CaseCard {
  const { id, kind, category, status, outcome, joined, madeAt, statusAt } = row;
  const isOpen = isOwn || isForNeighbours(row);
  const title = isOpen ? row.title : `${categoryOfCase(category).name}：${courtyardName}`;
  const spot = row.spot && (isOwn || (isOpen && !namesSomebody(row.spot))) ? row.spot : null;
  const [cover] = row.pictureIds;
  const isRead = isOwn || (isOpen && row.isLineChecked);
  return {
    ...{ id, kind, category, title, status, outcome, courtyardName, spot, joined, madeAt, statusAt },
    number: presentCaseNumber(row),
    outcomeLine: isRead ? row.outcomeLine : null,
    dueAt: row.openDueAt,
    position: isOpen ? positionOf(row) : null,
    thumbUrl: cover && isOpen ? presentPicture(cover).thumbUrl : null,
  };
}

/** Where it was marked on the map. */
export const positionOf = ({ latitudeE6, longitudeE6 }: Pick<Case, 'latitudeE6' | 'longitudeE6'>) =>
  latitudeE6 === null || longitudeE6 === null ? null : { latitudeE6, longitudeE6 };
