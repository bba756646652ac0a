import { formatHomes } from '@yuanli/shared/hall/format-homes';
import { RemindButton } from '../../parts/account/remind-button';
import { findMissingMark, stances } from '../../parts/hall/ballot/ballot-content';
import type { VoteData } from '../../parts/hall/vote-data';
import { openPage } from '../../platform/navigate';
import { canAskForMessages } from '../../platform/device/subscribe';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { BecomeAble } from './become-able';
import type { Casting } from './use-casting';

interface VoteActionProps {
  vote: VoteData;
  casting: Casting;
  reload: () => Promise<void>;
}

/** Exactly what this person can do now. */
export function VoteAction({ vote, casting, reload }: VoteActionProps) {
  const { entry, left, content, done, review, goOn } = casting;
  const { id, motionId, state, question, canVote } = vote;
  if (state === 'closed')
    return (
      <StickyAction>
        <Button tone="plum" icon="hall" onTap={() => void openPage('hall/result/index', { id })}>
          查看结果
        </Button>
      </StickyAction>
    );
  if (state !== 'open' && state !== 'announced') return null;
  if (entry) {
    const word = content && 'choice' in content ? `投“${stances[content.choice]}”` : '选好了，去核对';
    return (
      <StickyAction hint={`${formatHomes(entry.label)}的一票，截止前可以改`}>
        <Button tone="plum" blockedBecause={findMissingMark(question, content)} onTap={() => void review()}>
          {word}
        </Button>
      </StickyAction>
    );
  }
  if (done && left[0])
    return (
      <StickyAction>
        <Button tone="plum" onTap={goOn}>{`继续投${formatHomes(left[0].label)}的一票`}</Button>
      </StickyAction>
    );
  if (!canVote && (vote.mine?.length ?? 0) === 0)
    return (
      <StickyAction>
        <BecomeAble vote={vote} reload={reload} />
      </StickyAction>
    );
  if (state === 'announced' && canAskForMessages)
    return (
      <StickyAction>
        <RemindButton about="vote_reminder" kind="primary" tone="plum">
          到时候用微信提醒我
        </RemindButton>
      </StickyAction>
    );
  if (state === 'announced') return null;
  return (
    <StickyAction>
      <Button kind="secondary" icon="talk" onTap={() => void openPage('hall/motion/index', { id: motionId })}>
        看看这件事的来龙去脉
      </Button>
    </StickyAction>
  );
}
