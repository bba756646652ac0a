import { useState } from 'react';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import type { MotionData, OpinionData } from '../../parts/hall/hall-data';
import { useAct } from '../../platform/net/use-act';
import { showToast } from '../../ui/toast';
import { BlockerSheet } from '../../parts/account/blocker-sheet';
import { OpinionCard } from './opinion-card';
import { OpinionMenu } from './opinion-menu';

interface OpinionListProps {
  motion: MotionData;
  opinions: OpinionData[];
  reload: () => Promise<void>;
}

/** Opinions of one side; each can be supported once, until the matter is decided. */
export function OpinionList({ motion, opinions, reload }: OpinionListProps) {
  const [chosen, setChosen] = useState<OpinionData>();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const support = useAct(motionEndpoints.supportOpinion);
  const unsupport = useAct(motionEndpoints.unsupportOpinion);
  const isOpen = motion.stage === 'gathering' || motion.stage === 'deliberating';

  const turn = async (opinion: OpinionData) => {
    setChosen(opinion);
    const { id, isSupported } = opinion;
    if (!(await (isSupported ? unsupport : support).run({ id }))) return;
    showToast(isSupported ? '已取消支持' : '已支持');
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
          key={opinion.id}
          opinion={opinion}
          isOpen={isOpen}
          isBusy={support.isBusy || unsupport.isBusy}
          onSupport={() => void turn(opinion)}
          onMore={() => openMenu(opinion)}
        />
      ))}
      {chosen && (
        <OpinionMenu
          key={chosen.id}
          isOpen={isMenuOpen}
          opinion={chosen}
          reload={reload}
          onClose={() => setMenuOpen(false)}
        />
      )}
      <BlockerSheet
        tone="plum"
        isOpen={Boolean(support.error)}
        title="这次没能支持"
        because={support.error?.message ?? null}
        reload={reload}
        onClose={support.forgetError}
      />
    </>
  );
}
