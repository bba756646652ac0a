import { CategoryTag } from '../../parts/directory/category-tag';
import { formatNotice } from '../../parts/directory/format-notice';
import { ServiceStatusTag } from '../../parts/directory/service-status-tag';
import { Tag } from '../../ui/tag';
import type { ServiceRow } from '../directory-data';

/** What matters first: gone, doubted, closed for some days; otherwise what it is about. */
export function ServiceTag({
  service: {
    status,
    notices: [notice],
    category,
  },
}: {
  service: ServiceRow;
}) {
  if (status !== 'listed') return <ServiceStatusTag status={status} />;
  return notice ? (
    <Tag icon="calendar" tone="amber">
      {formatNotice(notice)}
    </Tag>
  ) : (
    <CategoryTag category={category} />
  );
}
