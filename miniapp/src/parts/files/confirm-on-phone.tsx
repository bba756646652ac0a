import { useEffect, useRef, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { privateExportEndpoints } from '@yuanli/shared/identity/private-exports.endpoints';
import type { AppError } from '../../platform/net/app-error';
import { call } from '../../platform/net/request';
import { useInterval } from '../../platform/use-interval';
import { Button } from '../../ui/button';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';

const ASK_MS = 2_000;

interface OnPhone {
  /** True where the file waits for the phone: then the sheet is open, and `retry` is called once the phone has agreed. */
  takes: (error: AppError, retry: () => void) => boolean;
  /** To be drawn somewhere on the page. */
  sheet: ReactNode;
}

/** On a computer a file with private data waits for a word on the phone, and then comes by itself. */
export function useConfirmOnPhone(): OnPhone {
  const [retry, setRetry] = useState<() => void>();
  return {
    takes: (error, again) => {
      if (error.code !== 'private_export.confirm_on_phone') return false;
      setRetry(() => again);
      return true;
    },
    sheet: retry && (
      <ConfirmOnPhone
        onAgreed={() => {
          setRetry(undefined);
          retry();
        }}
        onClose={() => setRetry(undefined)}
      />
    ),
  };
}

function ConfirmOnPhone({ onAgreed, onClose }: { onAgreed: () => void; onClose: () => void }) {
  const [state, setState] = useState<'waiting' | 'refused'>('waiting');
  /** Other files that the phone had agreed to when this one was asked for. */
  const knownBefore = useRef<string[]>();
  const ask = async () => {
    const asked = await call(privateExportEndpoints.findPrivateExports, {}).catch(() => undefined);
    if (!asked) return;
    const mine = asked.items.filter(({ isThisDevice }) => isThisDevice);
    const confirmed = mine.filter((one) => one.state === 'confirmed').map(({ id }) => id);
    const known = knownBefore.current;
    knownBefore.current ??= confirmed;
    if (known && confirmed.some((id) => !known.includes(id))) return onAgreed();
    // Refused, or it waited for ten minutes.
    if (!mine.some((one) => one.state === 'waiting')) setState('refused');
  };
  useEffect(() => void ask(), []);
  useInterval(state === 'waiting' ? ASK_MS : null, () => void ask());
  return (
    <Sheet
      isOpen
      title="请在手机上确认"
      onClose={onClose}
      footer={
        <Button kind="secondary" onTap={onClose}>
          先不下载
        </Button>
      }
    >
      {state === 'refused' ? (
        <Notice icon="close">手机上没有同意，文件没有下载。要下载，请再点一次。</Notice>
      ) : (
        <View className="y-stack">
          <View>这个文件有个人信息。手机上同意以后，这里会自动下载。</View>
          <IconText icon="bell">打开手机小程序的“消息”，点最新的一条</IconText>
          <IconText icon="device">或者点“我的”，再点“电脑登录”</IconText>
        </View>
      )}
    </Sheet>
  );
}
