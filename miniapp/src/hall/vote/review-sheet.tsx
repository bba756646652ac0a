import { View } from '@tarojs/components';
import { formatContent } from '../../parts/hall/ballot/ballot-content';
import type { VoteData } from '../../parts/hall/vote-data';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { formatBy } from '../../ui/format-date';
import { Sheet } from '../../ui/sheet';
import { formatRefused } from './format-refused';
import type { Casting } from './use-casting';

/** Read once more, then sent; whatever happens to it then is said here. */
export function ReviewSheet({ vote, casting }: { vote: VoteData; casting: Casting }) {
  const { reviewed, content, isBusy, error, send, putBack } = casting;
  if (!reviewed || !content) return null;
  const refused = error && formatRefused(error, reviewed.entry);
  const canSend = !refused || refused.isUnknown;
  return (
    <Sheet
      isOpen
      title="请核对，没问题就投票"
      onClose={() => void putBack()}
      footer={
        <View className="y-stack">
          {canSend && (
            <Button tone="plum" icon="hall" isBusy={isBusy} onTap={() => void send()}>
              {refused ? '再查一次' : '投出这一票'}
            </Button>
          )}
          <Button kind="secondary" onTap={() => void putBack()}>
            {refused ? '知道了' : '再想想'}
          </Button>
        </View>
      }
    >
      <View className="y-stack">
        <View>
          <View className="t-second">您选的是</View>
          <View className="t-display">{formatContent(vote.question, content)}</View>
        </View>
        <View className="t-second">{`${reviewed.entry.label}的一票。提交后，${formatBy(vote.closesAt)}还可以修改，以最后一次为准。`}</View>
        {refused && (
          <Notice icon="alert" tone={refused.isUnknown ? 'amber' : 'danger'}>
            {refused.words}
          </Notice>
        )}
      </View>
    </Sheet>
  );
}
