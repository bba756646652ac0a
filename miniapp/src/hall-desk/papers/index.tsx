import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import type { VoteData } from '../../parts/hall/vote-data';
import { Loaded } from '../../parts/loading/loaded';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRecordPapers } from '../../parts/staff/permissions';
import { usePages } from '../../platform/net/use-pages';
import { Tabs } from '../../ui/tabs';
import { InOpenVote } from '../in-open-vote';
import { PapersToCheck } from './papers-to-check';
import { PapersToEnter } from './papers-to-enter';

const views = [
  { value: 'enter', label: '录入' },
  { value: 'check', label: '核对' },
] as const;

/** A paper counts when two people have read the same on it. */
export default function Papers() {
  return (
    <StaffPage title="纸质票" isWide may={canRecordPapers}>
      <InOpenVote>{(vote) => <PapersOf vote={vote} />}</InOpenVote>
    </StaffPage>
  );
}

function PapersOf({ vote }: { vote: VoteData }) {
  const [view, setView] = useState<(typeof views)[number]['value']>();
  const pages = usePages(castingEndpoints.findPapersToCheck, { voteId: vote.id }, { isPrivate: true });
  const { data } = pages;
  // Opened on what there is to do; after that it stays where it is.
  useEffect(() => {
    if (data) setView((chosen) => chosen ?? (data.items.length > 0 ? 'check' : 'enter'));
  }, [data]);
  return (
    <>
      <View className="t-title">{vote.title}</View>
      {view ? <Tabs label="纸质票" tabs={views} value={view} onChange={setView} /> : <Loaded load={pages} />}
      {view === 'enter' && <PapersToEnter vote={vote} />}
      {view === 'check' && <PapersToCheck vote={vote} pages={pages} />}
    </>
  );
}
