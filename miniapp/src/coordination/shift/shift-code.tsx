import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { qrPicture } from '../../platform/qr-picture';
import { useEvery } from '../../platform/use-every';
import { useLoad } from '../../platform/use-load';
import { Button } from '../../ui/button';
import { CodeCard } from '../../ui/code-card';
import { Notice } from '../../ui/notice';
import { sayTime } from '../../ui/say-date';
import { Skeleton } from '../../ui/skeleton';
import { clockAhead, codeAt, codesLast } from './code-at';

/** With less than this in hand new codes are asked for, again and again while there is no network. */
const lowMs = 5 * 60_000;
const retryMs = 15_000;

/** What volunteers scan or type. It goes on for ten minutes without network. */
export function ShiftCode({ shiftId }: { shiftId: string }) {
  const { data, state, error, updatedAt, isRefreshing, reload } = useLoad(seatEndpoints.getShiftCodes, { shiftId });
  const [now, setNow] = useState(Date.now);
  useEvery(1000, () => setNow(Date.now()));
  const at = now + (data && updatedAt !== undefined ? clockAhead(data.now, updatedAt) : 0);
  const left = data ? codesLast(data.codes, at) : 0;
  useEvery(data && left < lowMs ? retryMs : null, () => void reload());
  const current = data && codeAt(data.codes, at);
  const picture = useMemo(() => current && qrPicture(`yuanli:shift:${shiftId}:${current.code}`), [shiftId, current?.code]);

  if (error) return <Notice icon="info" tone="amber">{error.message}</Notice>;
  if (!current && (!data || isRefreshing)) return <Skeleton cards={1} />;
  if (!current) {
    return (
      <View className="y-stack">
        <Notice icon="offline" tone="amber">签到码用完了，连上网络才有新的。现在可以在下面的名单上打勾，一样算数。</Notice>
        <Button kind="secondary" icon="refresh" onTap={() => void reload()}>再取一次签到码</Button>
      </View>
    );
  }
  return (
    <View className="y-stack">
      <CodeCard label="请志愿者扫一扫，或者输入这6个数字" code={current.code} pictureUrl={picture} note={`${current.secondsLeft}秒后换新的`} />
      {state === 'offline' && <Notice icon="offline" tone="amber">{`没有网络也能签到，这些码用到${sayTime(new Date(at + left).toISOString())}。`}</Notice>}
    </View>
  );
}
