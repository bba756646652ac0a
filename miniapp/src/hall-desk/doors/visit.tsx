import { useState } from 'react';
import type { VoteData } from '../../parts/hall/vote-data';
import type { EntryData } from '../desk-data';
import { DoorBallot } from './door-ballot';
import { DoorReceipt } from './door-receipt';
import { type KnownBy, Meet } from './meet';

interface VisitProps {
  vote: VoteData;
  entry: EntryData;
  onOver: () => void;
}

/** At one door: who stands there, then their own hand on the phone, then the receipt. Nothing of it is kept on the phone. */
export function Visit({ vote, entry, onOver }: VisitProps) {
  const [knownBy, setKnownBy] = useState<KnownBy>();
  const [receipt, setReceipt] = useState<string>();
  if (receipt) return <DoorReceipt receipt={receipt} onOver={onOver} />;
  if (knownBy) return <DoorBallot vote={vote} entry={entry} knownBy={knownBy} onCast={setReceipt} onOver={onOver} />;
  return <Meet label={entry.label} onMet={setKnownBy} onOver={onOver} />;
}
