import type { ReactNode } from 'react';
import { PagedList } from '../parts/loading/paged-list';
import type { Pages } from '../platform/net/use-pages';
import { WishCard, type WishCardData } from './wish-card';

interface WishCardsProps {
  pages: Pages<WishCardData>;
  empty: ReactNode;
  /** True in the list of one's own. */
  isMine?: boolean;
}

/** A list of wishes in any of its states. */
export function WishCards({ pages, empty, isMine = false }: WishCardsProps) {
  return (
    <PagedList pages={pages} empty={empty}>
      {(wishes) => wishes.map((wish) => <WishCard key={wish.id} wish={wish} isMine={isMine} />)}
    </PagedList>
  );
}
