import { useState } from 'react';
import { View } from '@tarojs/components';
import type { VoteData } from '../../parts/hall/vote-data';
import type { EntryData } from '../desk-data';
import { EntryList } from '../entry-list';
import { Visit } from './visit';

export function Round({ vote }: { vote: VoteData }) {
  const [entry, setEntry] = useState<EntryData>();
  if (entry) return <Visit key={entry.entryId} vote={vote} entry={entry} onOver={() => setEntry(undefined)} />;
  return (
    <>
      <View className="t-title">{vote.title}</View>
      {vote.missingWords && <View className="t-second">{vote.missingWords}</View>}
      <EntryList voteId={vote.id} onChoose={setEntry} />
    </>
  );
}
