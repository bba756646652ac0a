import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OpinionSide } from '@yuanli/shared/hall/motion-stages';
import type { MotionPartProps } from '../../parts/hall/hall-data';
import { useSession } from '../../platform/net/session';
import { LastSeen } from '../../ui/last-seen';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { Button } from '../../ui/button';
import { GiveOpinion } from '../opinions/give-opinion';
import type { Opinions } from '../opinions/use-opinions';
import { BlockerSheet } from '../../parts/account/blocker-sheet';
import { MotionActions } from './motion-actions';
import { MotionView } from './motion-view';
import { partsOfMotion } from './parts-of-motion';
import { useOnePartAtATime, type Focus } from './use-one-part-at-a-time';
import { nextAction } from './next-action';
import './focus-ways.scss';

interface MotionPageProps extends MotionPartProps {
  opinions: Opinions;
  /** Set where the server could not be reached. */
  lastSeenAt?: number;
}

/** One matter and what I can do about it, with whatever that asks for. */
export function MotionPage({ motion, opinions, lastSeenAt, reload }: MotionPageProps) {
  const { id, number, can, cannotSpeakBecause } = motion;
  const { me } = useSession();
  const [speaking, setSpeaking] = useState<{ side?: OpinionSide }>();
  const parts = partsOfMotion({ motion, reload, opinions, onSpeak: (side) => setSpeaking({ side }) });
  const focus = useOnePartAtATime(['head', ...parts.map(({ name }) => name)]);
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
      <BlockerSheet
        tone="plum"
        isOpen={Boolean(speaking) && !can.speak}
        title={me ? '现在还不能发言' : '登录后就能说'}
        because={me ? cannotSpeakBecause : null}
        reload={reload}
        onClose={stop}
      />
    </Page>
  );
}

/** On to the next thing, and back. */
function FocusWays({ focus, count }: { focus: Focus; count: number }) {
  return (
    <View className="focus-ways">
      {focus.at > 0 && (
        <View className="focus-ways__one">
          <Button kind="secondary" onTap={focus.back}>
            上一步
          </Button>
        </View>
      )}
      {focus.at < count - 1 && (
        <View className="focus-ways__one">
          <Button kind="secondary" onTap={focus.next}>
            下一步
          </Button>
        </View>
      )}
    </View>
  );
}
