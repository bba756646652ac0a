import { useState } from 'react';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { useSession } from '../platform/net/session';
import { usePages } from '../platform/net/use-pages';
import { Empty } from '../ui/empty';
import { Tabs } from '../ui/tabs';
import { SignInFirst } from '../parts/account/sign-in-first';
import { WishCards } from './wish-card';

const roles = [
  { value: 'wisher', label: '我许的' },
  { value: 'claimant', label: '我帮的' },
] as const;

const nothingHere = {
  wisher: <Empty title="您还没有许过心愿">有难处，说一声，邻居们会来帮。</Empty>,
  claimant: <Empty title="您还没有帮邻居实现过心愿">看看“等人来帮”里有没有您能帮上的。</Empty>,
};

/** What I wished for, and what I help with. */
export function MyWishes() {
  const { me } = useSession();
  const [as, setAs] = useState<'wisher' | 'claimant'>('wisher');
  const pages = usePages(wishEndpoints.findMyWishes, me ? { as } : null);
  if (!me) return <SignInFirst title="登录后查看我的心愿">您许的和您帮的，都在这里。</SignInFirst>;
  return (
    <>
      <Tabs label="我的心愿" tabs={roles} value={as} onChange={setAs} />
      <WishCards pages={pages} isMine={as === 'wisher'} empty={nothingHere[as]} />
    </>
  );
}
