import type { MotionData } from '../../parts/hall/hall-data';
import { showToast } from '../../ui/toast';
import { AttachmentsSheet } from './attachments-sheet';
import { ChangeSheet } from './change-sheet';
import type { MotionAct } from './motion-acts';
import { PartyFirstSheet } from './party-first-sheet';
import { PositionSheet } from './position-sheet';
import { ProgressSheet } from './progress-sheet';

interface ChosenProps {
  act: MotionAct;
  motion: MotionData;
  onClose: () => void;
  onChanged: () => void;
}

const sheets = {
  progress: ProgressSheet,
  party_first: PartyFirstSheet,
  position: PositionSheet,
  attachments: AttachmentsSheet,
  change: ChangeSheet,
};

/** The sheet of what was chosen. */
export function MotionSheet({ act, motion, onClose, onChanged }: ChosenProps) {
  const Chosen = sheets[act];
  const done = (said: string) => {
    showToast(said);
    onClose();
    onChanged();
  };
  return <Chosen motion={motion} onClose={onClose} onDone={done} />;
}
