import { useState } from 'react';
import { motionEndpoints } from '@yuanli/shared/consultation/motions.endpoints';
import type { MotionData, OpinionData } from '../../hall-parts/hall-data';
import { useAct } from '../../platform/use-act';
import { showToast } from '../../ui/toast';
import { BindPhoneSheet } from '../bind-phone-sheet';
import { WhyNotSheet } from '../why-not-sheet';
import { OpinionCard } from './opinion-card';
import { OpinionMenu } from './opinion-menu';

interface OpinionListProps {
  motion: MotionData;
  opinions: OpinionData[];
  reload: () => Promise<void>;
}

/** Opinions of one side, each of which can be supported once. */
export function OpinionList({ motion, opinions, reload }: OpinionListProps) {
  const [chosen, setChosen] = useState<OpinionData>();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const support = useAct(motionEndpoints.supportOpinion);
  const unsupport = useAct(motionEndpoints.unsupportOpinion);
  const needsPhone = support.error?.code === 'person.phone_needed';

  const turn = async (opinion: OpinionData) => {
    setChosen(opinion);
    const { id, isSupported } = opinion;
    if (!(await (isSupported ? unsupport : support).run({ id }))) return;
    showToast(isSupported ? '不再支持这一条了' : '支持了这一条');
    await reload();
  };
  const openMenu = (opinion: OpinionData) => {
    setChosen(opinion);
    setMenuOpen(true);
  };

  return (
    <>
      {opinions.map((opinion) => (
        <OpinionCard
          key={opinion.id} opinion={opinion} isBusy={support.isBusy || unsupport.isBusy}
          onSupport={() => void turn(opinion)} onMore={() => openMenu(opinion)}
        />
      ))}
      {chosen && <OpinionMenu key={chosen.id} isOpen={isMenuOpen} opinion={chosen} reload={reload} onClose={() => setMenuOpen(false)} />}
      <BindPhoneSheet isOpen={needsPhone} onClose={support.forgetError} onBound={() => { if (chosen) void turn(chosen); }} />
      <WhyNotSheet
        isOpen={Boolean(support.error) && !needsPhone} title="这次没能支持" because={support.error?.message ?? motion.cannotSpeakBecause}
        reload={reload} onClose={support.forgetError}
      />
    </>
  );
}
