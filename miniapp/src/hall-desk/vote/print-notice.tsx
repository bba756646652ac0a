import { View } from '@tarojs/components';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { VoteData } from '../../parts/hall/vote-data';
import { useFile } from '../../parts/files/use-file';
import { Button } from '../../ui/button';

/** The sheet for the board in the courtyard: the notice before, the result after. */
export function PrintNotice({ vote: { id, state } }: { vote: VoteData }) {
  const { isBusy, error, get, sheet } = useFile();
  const fetchSheet = (kind: 'notice' | 'result', name: string) =>
    get(voteEndpoints.getVoteNotice, { voteId: id, kind }, name);
  return (
    <View className="y-stack">
      <ActError error={error} />
      {sheet}
      {state === 'closed' && (
        <Button
          kind="secondary"
          icon="download"
          isBusy={isBusy}
          onTap={() => void fetchSheet('result', '表决结果公示.pdf')}
        >
          打印结果公示
        </Button>
      )}
      <Button
        kind={state === 'closed' ? 'quiet' : 'secondary'}
        icon="download"
        isBusy={isBusy}
        onTap={() => void fetchSheet('notice', '表决公告.pdf')}
      >
        打印表决公告
      </Button>
    </View>
  );
}
