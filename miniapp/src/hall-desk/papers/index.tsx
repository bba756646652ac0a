import { useState } from 'react';
import { View } from '@tarojs/components';
import type { VoteData } from '../../parts/hall/vote-data';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRecordPapers } from '../../parts/staff/permissions';
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
  const [view, setView] = useState<(typeof views)[number]['value']>('check');
  return (
    <>
      <View className="t-title">{vote.title}</View>
      <Tabs label="纸质票" tabs={views} value={view} onChange={setView} />
      {view === 'enter' ? <PapersToEnter vote={vote} /> : <PapersToCheck vote={vote} />}
    </>
  );
}
