import { useState } from 'react';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { asAppError } from '../../platform/net/app-error';
import { download, saveFile } from '../../platform/net/download';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** The notice as it hangs on the board. */
export function DownloadNotice({ voteId }: { voteId: string }) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const get = async () => {
    setBusy(true);
    setError(undefined);
    await download(voteEndpoints.getVoteNotice, { voteId, kind: 'result' })
      .then((path) => saveFile(path, '表决结果公告.pdf'))
      .catch((thrown: unknown) => setError(asAppError(thrown).message));
    setBusy(false);
  };
  return (
    <>
      <Button kind="secondary" icon="download" isBusy={isBusy} onTap={() => void get()}>
        结果公告（可打印）
      </Button>
      {error && (
        <Notice icon="alert" tone="danger">
          {error}
        </Notice>
      )}
    </>
  );
}
