import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { download, forwardFile, keepFile } from '../../platform/net/download';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { ActError } from '../forms/act-error';
import { useConfirmOnPhone } from './confirm-on-phone';

export interface FileInHand {
  isBusy: boolean;
  /** For ActError, beside the button that was tapped. */
  error?: AppError;
  /** Fetches a file and opens or keeps it; true once the person has it. */
  get: <In extends object>(endpoint: Endpoint<In, unknown>, input: In, name: string) => Promise<boolean>;
  /** Keeps one that was fetched before. */
  keep: (path: string, name: string) => Promise<boolean>;
  /** To be drawn somewhere on the page: what the phone cannot open is forwarded from here, by a tap of its own. */
  sheet: ReactNode;
}

/** A file from the server, on its way to the person. */
export function useFile(): FileInHand {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const [waiting, setWaiting] = useState<{ path: string; name: string }>();

  const onPhone = useConfirmOnPhone();

  const once = async (fetchFile: () => Promise<string>, name: string): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setError(undefined);
    try {
      const path = await fetchFile();
      const kept = await keepFile(path, name);
      if (kept === 'to_forward') setWaiting({ path, name });
      return kept === 'kept';
    } catch (thrown) {
      const refused = asAppError(thrown);
      if (!onPhone.takes(refused, () => void once(fetchFile, name))) setError(refused);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    error,
    get: (endpoint, input, name) => once(() => download(endpoint, input), name),
    keep: (path, name) => once(() => Promise.resolve(path), name),
    sheet: waiting ? <ForwardSheet {...waiting} onClose={() => setWaiting(undefined)} /> : onPhone.sheet,
  };
}

interface ForwardSheetProps {
  path: string;
  name: string;
  onClose: () => void;
}

function ForwardSheet({ path, name, onClose }: ForwardSheetProps) {
  const [error, setError] = useState<AppError>();
  // Nothing may come before it: WeChat takes it for the person's own wish only first thing in their tap.
  const forward = () => {
    forwardFile(path, name).then(
      (kept) => {
        if (kept !== 'kept') return;
        showToast('已转发');
        onClose();
      },
      (thrown: unknown) => setError(asAppError(thrown)),
    );
  };
  return (
    <Sheet
      isOpen
      title="文件取好了"
      onClose={onClose}
      footer={
        <View className="y-stack">
          <ActError error={error} />
          <Button icon="share" onTap={forward}>
            转发给自己
          </Button>
          <Button kind="quiet" onTap={onClose}>
            先不转发
          </Button>
        </View>
      }
    >
      {`${name}：手机上打不开这种文件。转发到微信的“文件传输助手”，在电脑上打开。`}
    </Sheet>
  );
}
