import type { ServiceState } from '@yuanli/shared/directory/service-states';
import { Tag } from '../../ui/tag';

/** Nothing where all is as written. */
export function ServiceStatusTag({ status }: { status: ServiceState }) {
  if (status === 'to_verify')
    return (
      <Tag icon="alert" tone="amber">
        待核实
      </Tag>
    );
  return status === 'closed' ? <Tag icon="close">已撤下</Tag> : null;
}
