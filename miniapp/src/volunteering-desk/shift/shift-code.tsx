import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { qrPicture } from '../../platform/codes/qr-picture';
import { useInterval } from '../../platform/use-interval';
import { Button } from '../../ui/button';
import { CodeCard } from '../../ui/code-card';
import { Notice } from '../../ui/notice';
import { formatMoment, formatTime } from '../../ui/format-date';
import { Skeleton } from '../../ui/skeleton';
import type { ShiftData } from '../activity-data';
import { opensAt } from './code-at';
import { useShiftCode } from './use-shift-code';

interface ShiftCodeProps {
  shift: ShiftData;
  /** While codes are shown people come at any moment: the roster is to be looked at again. */
  onLook: () => void;
}

const lookMs = 15_000;
const iso = (ms: number): string => new Date(ms).toISOString();

/** What volunteers scan or type, very large; before and after its time only a word. */
export function ShiftCode({ shift, onLook }: ShiftCodeProps) {
  const { phase, current, lastsUntil, isOffline, isRefreshing, error, reload } = useShiftCode(shift);
  useInterval(phase === 'open' ? lookMs : null, onLook);
  const picture = useMemo(
    () => current && qrPicture(`yuanli:shift:${shift.id}:${current.code}`),
    [shift.id, current?.code],
  );
  if (error) return <Notice icon="alert" tone="amber">{`${error.message}。仍可在下面的名单上补签。`}</Notice>;
  if (phase === 'early')
    return <Notice icon="clock">{`${formatMoment(iso(opensAt(shift)))}起，签到码显示在这里。`}</Notice>;
  if (phase === 'over') return null;
  if (!current && (!phase || isRefreshing)) return <Skeleton cards={1} />;
  if (!current) {
    return (
      <View className="y-stack">
        <Notice icon="offline" tone="amber">
          签到码已用完，联网后才能获取新码。现在可以在下面的名单上补签，同样有效。
        </Notice>
        <Button kind="secondary" icon="refresh" onTap={() => void reload()}>
          重新获取签到码
        </Button>
      </View>
    );
  }
  return (
    <View className="y-stack">
      <CodeCard
        label="请志愿者扫码，或输入这6位数字"
        code={current.code}
        pictureUrl={picture}
        note={`${current.secondsLeft}秒后更新`}
      />
      {isOffline && (
        <Notice icon="offline" tone="amber">{`没有网络也能签到，签到码可用到${formatTime(iso(lastsUntil))}。`}</Notice>
      )}
    </View>
  );
}
