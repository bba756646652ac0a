import { useState } from 'react';
import type { OpinionSide } from '@yuanli/shared/hall/motion-stages';
import { LastSeen } from '../../ui/last-seen';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { useSession } from '../../platform/net/session';
import { GiveOpinion } from '../opinions/give-opinion';
import { useOpinions } from '../opinions/use-opinions';
import { WhyNotSheet } from '../why-not-sheet';
import { FocusWays } from './focus-ways';
import { MotionActions } from './motion-actions';
import type { MotionPartProps } from './motion-part-props';
import { MotionView } from './motion-view';
import { partsOfMotion } from './parts-of-motion';
import { useFocus } from './use-focus';
import { nextAction } from './next-action';

interface MotionPageProps extends MotionPartProps {
  /** Set where the server could not be reached. */
  lastSeenAt?: number;
}

/** One matter and what I can do about it, with whatever that asks for. */
export function MotionPage({ motion, lastSeenAt, reload }: MotionPageProps) {
  const { id, number, can, cannotSpeakBecause } = motion;
  const { me } = useSession();
  const opinions = useOpinions(id);
  const [speaking, setSpeaking] = useState<{ side?: OpinionSide }>();
  const parts = partsOfMotion({ motion, reload, opinions, onSpeak: (side) => setSpeaking({ side }) });
  const focus = useFocus(['head', ...parts.map(({ name }) => name)]);
  const now = nextAction(motion);
  // The question itself is in sight.
  const isAsked = now === 'evaluate' && focus.isOn && parts[focus.at - 1]?.name === 'evaluation';
  const stop = () => setSpeaking(undefined);
  const footer = (
    <StickyAction>
      {!isAsked && (
        <MotionActions motion={motion} onSpeak={() => setSpeaking({})} onEvaluate={() => focus.goTo('evaluation')} />
      )}
      {focus.isOn && <FocusWays focus={focus} count={parts.length + 1} />}
    </StickyAction>
  );
  return (
    <Page title={`议题 ${number}`} footer={(focus.isOn || now !== null) && footer}>
      {lastSeenAt && <LastSeen at={lastSeenAt} />}
      <MotionView motion={motion} parts={parts} focus={focus} />
      {speaking && can.speak && (
        <GiveOpinion motionId={id} side={speaking.side} onGiven={opinions.reload} onClose={stop} />
      )}
      <WhyNotSheet
        isOpen={Boolean(speaking) && !can.speak}
        title={me ? '现在还不能说' : '登录后就能说'}
        because={me ? cannotSpeakBecause : null}
        reload={reload}
        onClose={stop}
      />
    </Page>
  );
}
