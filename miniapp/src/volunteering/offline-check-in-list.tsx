import {
  removeOfflineCheckIn,
  sendOfflineCheckIns,
  useOfflineCheckIns,
  type OfflineCheckIn,
} from '../platform/storage/offline-check-ins';
import { useInterval } from '../platform/use-interval';
import { Notice } from '../ui/notice';
import { formatMoment } from '../ui/format-date';
import { Pressable } from '../ui/pressable';

/** A phone that never noticed it was without network does not notice its return either. */
const againMs = 30_000;
const words = { in: '签到', out: '签退' } as const;

/** Scans the community does not have yet, each with its own time; of one shift, or of all. */
export function OfflineCheckInList({ shiftId }: { shiftId?: string }) {
  const { items: checks, isSending } = useOfflineCheckIns();
  useInterval(checks.length > 0 ? againMs : null, () => void sendOfflineCheckIns());
  return (
    <>
      {checks
        .filter((check) => !shiftId || check.shiftId === shiftId)
        .map((check) => (
          <KeptLine key={check.key} check={check} isSending={isSending} />
        ))}
    </>
  );
}

function KeptLine({
  check: { key, what, scannedAt, refusedBecause },
  isSending,
}: {
  check: OfflineCheckIn;
  isSending: boolean;
}) {
  const line = `${words[what]} ${formatMoment(scannedAt)}`;
  if (refusedBecause) {
    return (
      <Notice
        icon="alert"
        tone="danger"
        action={
          <Pressable className="y-notice__action" onTap={() => removeOfflineCheckIn(key)}>
            知道了
          </Pressable>
        }
      >
        {`${line}，没有成功：${refusedBecause}。请负责人在名单上为您补签。`}
      </Notice>
    );
  }
  if (isSending) return <Notice icon="refresh" tone="amber">{`${line} · 正在上传`}</Notice>;
  return (
    <Notice
      icon="offline"
      tone="amber"
      action={
        <Pressable className="y-notice__action" onTap={() => void sendOfflineCheckIns()}>
          立即上传
        </Pressable>
      }
    >
      {`${line} · 待上传。已保存在这部手机上，联网后自动上传。`}
    </Notice>
  );
}
