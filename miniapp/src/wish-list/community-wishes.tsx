import { useEffect, useState } from 'react';
import { wishKindNames, wishKinds, type WishKind } from '@yuanli/shared/wishes/wish-kinds';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { usePages } from '../platform/net/use-pages';
import { ChipFilter } from '../ui/chip-filter';
import { Empty } from '../ui/empty';
import { WishCards } from './wish-card';

const kinds: readonly { value: WishKind | 'all'; label: string }[] = [
  { value: 'all', label: '全部' },
  ...wishKindNames.map((value) => ({ value, label: wishKinds[value] })),
];

const nothingHere = {
  open: { title: '现在没有等人来帮的心愿', words: '有难处，说一声，邻居们会来帮。' },
  ongoing: { title: '现在没有进行中的心愿', words: '看看“等人来帮”里有没有您能帮上的。' },
  fulfilled: { title: '还没有心愿实现', words: '心愿实现后会显示在这里。' },
};

interface CommunityWishesProps {
  communityId: string;
  view: keyof typeof nothingHere;
  /** How many are open, once the whole list is known. */
  onOpenCount: (count: number | undefined) => void;
}

export function CommunityWishes({ communityId, view, onOpenCount }: CommunityWishesProps) {
  const [kind, setKind] = useState<WishKind | 'all'>('all');
  const pages = usePages(
    wishEndpoints.findWishes,
    { communityId, view, kind: kind === 'all' ? undefined : kind },
    { portion: 8 },
  );
  const count = pages.isEnd ? pages.items.length : undefined;
  useEffect(() => {
    if (view === 'open' && kind === 'all') onOpenCount(count);
  }, [view, kind, count, onOpenCount]);
  const { title, words } = nothingHere[view];
  return (
    <>
      <ChipFilter label="选择类别" chips={kinds} value={kind} onChange={setKind} />
      <WishCards
        pages={pages}
        empty={<Empty title={kind === 'all' ? title : `没有${wishKinds[kind]}类的心愿`}>{words}</Empty>}
      />
    </>
  );
}
