import { useState } from 'react';
import { View } from '@tarojs/components';
import { formatHomes } from '@yuanli/shared/hall/format-homes';
import type { VoteData } from '../../parts/hall/vote-data';
import { Notice } from '../../ui/notice';
import { showToast } from '../../ui/toast';
import type { EntryData } from '../desk-data';
import { EntryList } from '../entry-list';
import { PrintBallots } from '../print-papers';
import { EnterPaper } from './enter-paper';

/** First the room, then the photo and what is on the paper. */
export function PapersToEnter({ vote }: { vote: VoteData }) {
  const [entry, setEntry] = useState<EntryData>();
  const entered = () => {
    showToast(`${formatHomes(entry?.label ?? '')}已录入，等另一个人核对`);
    setEntry(undefined);
  };
  if (entry)
    return (
      <EnterPaper
        key={entry.entryId}
        vote={vote}
        entry={entry}
        onEntered={entered}
        onOver={() => setEntry(undefined)}
      />
    );
  return (
    <View className="y-stack">
      <Notice icon="book" tone="plum">
        先找到这张票是哪一户的。录好以后，要请另一个人看着照片再录一遍，两次一致才计入。
      </Notice>
      <PrintBallots vote={vote} />
      <EntryList voteId={vote.id} onChoose={setEntry} />
    </View>
  );
}
