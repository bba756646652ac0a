import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { formatNumber } from '@yuanli/shared/hall/format-amount';
import type { VoteData } from '../../parts/hall/vote-data';
import { phoneCall } from '../../platform/device/phone-call';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';

/** The envelopes are being opened; where they do not fit together, there is no result, and that is said. */
export function Counting({ vote: { id, counting, communityPhone } }: { vote: VoteData }) {
  const { error } = useLoad(voteEndpoints.getResult, { voteId: id }, { isPrivate: true });
  if (error?.code === 'vote.count_stopped') {
    return (
      <>
        <Notice icon="alert" tone="danger">
          {error.message}
        </Notice>
        <Button kind="secondary" icon="phone" onTap={() => void phoneCall(communityPhone)}>
          打电话给社区
        </Button>
      </>
    );
  }
  const { done, of } = counting ?? { done: 0, of: 0 };
  return (
    <Card>
      <Progress
        tone="plum"
        label="正在计票"
        figures={of > 0 ? `共${formatNumber(of)}张` : '就要开始'}
        share={of > 0 ? done / of : 0}
        words={`已计${formatNumber(done)}张，计票完成后这里会显示结果。`}
      />
    </Card>
  );
}
