import { View } from '@tarojs/components';
import type { IdeaState } from '@yuanli/shared/hall/motion-stages';
import type { IdeaData } from '../../parts/hall/hall-data';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { formatBy } from '../../ui/format-date';

const endReasonTitles: Partial<Record<IdeaState, string>> = { refused: '没有通过检查的原因', taken_down: '撤下的原因' };

/** What the community answered, or by when it has to; what it did not do in time stays to be seen. */
export function AnswerToIdea({
  idea: { status, answerDueAt, isOverdue, reason, answeredBy, motionId },
}: {
  idea: IdeaData;
}) {
  const ended = endReasonTitles[status];
  if (ended && reason) return <Notice icon="info" tone="amber">{`${ended}：${reason}`}</Notice>;
  if (status === 'supported' && answerDueAt) {
    return isOverdue ? (
      <Notice
        icon="alert"
        tone="danger"
      >{`社区应在${formatBy(answerDueAt)}答复，还没有答复。您可以打电话问一问。`}</Notice>
    ) : (
      <Notice icon="clock" tone="amber">{`附议人数够了。社区会在${formatBy(answerDueAt)}答复。`}</Notice>
    );
  }
  if (status === 'motion' && motionId) {
    return (
      <Card>
        <View className="y-stack">
          <IconText icon="ok" note={answeredBy ?? undefined}>
            社区已采纳，立为议题
          </IconText>
          <Button kind="secondary" icon="talk" onTap={() => void openPage('hall/motion/index', { id: motionId })}>
            查看这个议题
          </Button>
        </View>
      </Card>
    );
  }
  if (status !== 'declined' || !reason) return null;
  return (
    <Card>
      <View className="y-stack y-stack--tight">
        <IconText icon="info" note={answeredBy ?? undefined}>
          社区的答复：这件事没有采纳
        </IconText>
        <View>{reason}</View>
      </View>
    </Card>
  );
}
