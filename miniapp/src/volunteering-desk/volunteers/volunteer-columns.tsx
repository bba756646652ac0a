import { formatShortDay } from '../../ui/format-date';
import type { TableColumn } from '../../ui/table';
import type { VolunteerRow } from './volunteer-facts';

/** 小何（何**） */
export const nameOfVolunteer = ({ nickname, nameMasked }: VolunteerRow): string => `${nickname}（${nameMasked}）`;

const consents: Record<VolunteerRow['guardianConsent'], string> = {
  not_needed: '',
  waiting: '待同意',
  given: '已同意',
};

/** The register of volunteers where there is room for a table. */
export const columns: readonly TableColumn<VolunteerRow>[] = [
  { title: '志愿者', share: 4, sortBy: ({ nickname }) => nickname, cell: nameOfVolunteer },
  { title: '编号', share: 4, sortBy: ({ number }) => number, cell: ({ number }) => number },
  {
    title: '登记日期',
    share: 4,
    sortBy: ({ registeredAt }) => registeredAt,
    cell: ({ registeredAt }) => formatShortDay(registeredAt),
  },
  {
    title: '监护人',
    share: 2,
    sortBy: ({ guardianConsent }) => consents[guardianConsent],
    cell: ({ guardianConsent }) => consents[guardianConsent],
  },
  {
    title: '培训',
    share: 2,
    isFigure: true,
    sortBy: ({ trainings }) => trainings.length,
    cell: ({ trainings }) => (trainings.length > 0 ? `${trainings.length}次` : ''),
  },
];
