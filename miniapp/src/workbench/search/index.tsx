import { useState } from 'react';
import { View } from '@tarojs/components';
import { searchEndpoints } from '@yuanli/shared/search/search.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { CommunitySwitch } from '../../parts/staff/community-switch';
import { NoCommunity } from '../../parts/staff/no-community';
import { StaffPage } from '../../parts/staff/staff-page';
import { useLoad } from '../../platform/net/use-load';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { useDebounced } from '../../platform/use-debounced';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Found } from './found';

/** One field to find a home, a resident, a wish, a motion or a paper again. */
export default function Search() {
  return (
    <StaffPage title="查找" isWide>
      <CommunitySwitch />
      <SearchInCommunity />
    </StaffPage>
  );
}

function SearchInCommunity() {
  const community = useDeskCommunity();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim());
  const isAsked = community !== null && q.length >= 2;
  const load = useLoad(searchEndpoints.search, isAsked ? { communityId: community.communityId, q } : null, {
    isPrivate: true,
  });
  if (!community) return <NoCommunity task="再来查找" />;
  return (
    <View className="y-stack">
      <Field label="查找" value={typed} onInput={setTyped} max={30} placeholder="姓名、房号2-3-501、手机后四位、编号" />
      {isAsked ? (
        <Loaded load={load}>{(found) => <Found communityId={community.communityId} found={found} />}</Loaded>
      ) : (
        <Notice icon="shield" tone="jade">
          能找到住户、居民、心愿、诉求、议题和志愿服务证明。谁查过都有记录，只在办事需要时查。
        </Notice>
      )}
    </View>
  );
}
