import { useState } from 'react';
import { View } from '@tarojs/components';
import { StaffPage } from '../../parts/staff/staff-page';
import { Columns } from '../../ui/columns';
import type { VoteData } from '../../parts/hall/vote-data';
import { InOpenVote } from '../in-open-vote';
import type { EntryData } from '../desk-data';
import { EntryList } from '../entry-list';
import { PrintDoorList } from '../print-papers';
import { DoorBallot } from './door-ballot';
import { DoorReceipt } from './door-receipt';
import { type KnownBy, IdentifyVoter } from './identify-voter';

/** From door to door: those who have not voted can do so on the worker's phone. */
export default function Doors() {
  return (
    <StaffPage title="上门投票" hasColumns>
      <InOpenVote>{(vote) => <Round vote={vote} />}</InOpenVote>
    </StaffPage>
  );
}

function Round({ vote }: { vote: VoteData }) {
  const [entry, setEntry] = useState<EntryData>();
  if (entry) return <Visit key={entry.entryId} vote={vote} entry={entry} onOver={() => setEntry(undefined)} />;
  return (
    <Columns>
      <>
        <View className="t-title">{vote.title}</View>
        {vote.missingWords && <View className="t-second">{vote.missingWords}</View>}
        <PrintDoorList vote={vote} />
      </>
      <EntryList voteId={vote.id} onChoose={setEntry} />
    </Columns>
  );
}

interface VisitProps {
  vote: VoteData;
  entry: EntryData;
  onOver: () => void;
}

/** At one door: who stands there, then their own hand on the phone, then the receipt. Nothing of it is kept on the phone. */
function Visit({ vote, entry, onOver }: VisitProps) {
  const [knownBy, setKnownBy] = useState<KnownBy>();
  const [receipt, setReceipt] = useState<string>();
  return (
    <View className="y-narrow">
      {receipt && <DoorReceipt receipt={receipt} onOver={onOver} />}
      {!receipt && knownBy && (
        <DoorBallot vote={vote} entry={entry} knownBy={knownBy} onCast={setReceipt} onOver={onOver} />
      )}
      {!receipt && !knownBy && <IdentifyVoter label={entry.label} onMet={setKnownBy} onOver={onOver} />}
    </View>
  );
}
