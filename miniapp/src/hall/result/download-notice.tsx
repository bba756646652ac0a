import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { useFile } from '../../parts/files/use-file';
import { ActError } from '../../parts/forms/act-error';
import { Button } from '../../ui/button';

/** The notice as it hangs on the board. */
export function DownloadNotice({ voteId }: { voteId: string }) {
  const { isBusy, error, get, sheet } = useFile();
  const open = () => get(voteEndpoints.getVoteNotice, { voteId, kind: 'result' }, '表决结果公示.pdf');
  return (
    <>
      <Button kind="secondary" icon="download" isBusy={isBusy} onTap={() => void open()}>
        下载结果公示（可打印）
      </Button>
      <ActError error={error} />
      {sheet}
    </>
  );
}
