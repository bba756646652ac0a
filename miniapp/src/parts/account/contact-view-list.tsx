import type { ReactNode } from 'react';
import { Avatar } from '../../ui/avatar';
import { Card } from '../../ui/card';
import { formatMoment } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';

interface ContactViewListProps {
  items: readonly { viewer: string; at: string }[];
  /** In place of the list while nobody has looked. */
  empty: ReactNode;
}

/** Who looked at somebody's door and phone, and when. */
export function ContactViewList({ items, empty }: ContactViewListProps) {
  if (items.length === 0) return <>{empty}</>;
  return (
    <>
      <Notice icon="eye">每次查看都会留下记录。有您不认识的人，请打电话给社区。</Notice>
      <Card isList>
        {items.map(({ viewer, at }) => (
          <ListRow key={`${viewer}${at}`} start={<Avatar name={viewer} />} title={viewer} note={formatMoment(at)} />
        ))}
      </Card>
    </>
  );
}
