import { Tag } from '../../ui/tag';

/** Anyone can see that a promised day has passed. */
export function OverdueTag() {
  return (
    <Tag icon="alert" tone="danger">
      超期了
    </Tag>
  );
}
