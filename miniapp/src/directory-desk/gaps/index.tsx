import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import type { Pace } from '@yuanli/shared/directory/walking-rings';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { useLoad } from '../../platform/net/use-load';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { Chips } from '../../ui/chips';
import { NoCommunity } from '../../parts/staff/no-community';
import { GapsBoard } from './gaps-board';

const paces = [
  { value: 'adult', label: '成年人步速' },
  { value: 'elder', label: '老年人步速' },
] as const;

/** What each courtyard lacks of the national standard's circles of 5, 10 and 15 minutes. */
export default function GapsPage() {
  return (
    <StaffPage title="生活圈缺什么" isWide may={canRunCommunity}>
      <GapsDesk />
    </StaffPage>
  );
}

function GapsDesk() {
  const { courtyardId, pace: given } = useRouter().params;
  const [pace, setPace] = useState<Pace>(given === 'elder' ? 'elder' : 'adult');
  const communityId = useDeskCommunity()?.communityId;
  const load = useLoad(directoryDeskEndpoints.findGaps, communityId ? { communityId, pace } : null);
  if (!communityId) return <NoCommunity task="再来管生活圈" />;
  return (
    <>
      <Chips label="步速" chips={paces} value={pace} onChange={setPace} />
      <Loaded load={load}>{(gaps) => <GapsBoard gaps={gaps} pace={pace} courtyardId={courtyardId} />}</Loaded>
    </>
  );
}
