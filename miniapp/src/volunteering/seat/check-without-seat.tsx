import { useState } from 'react';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { OfflineCheckInList } from '../offline-check-in-list';
import { CheckFooter } from './check-footer';
import { useCheck } from './use-check';

const whats = [
  { value: 'in', label: '签到', note: '我刚到' },
  { value: 'out', label: '签退', note: '我要走了' },
] as const;

/** No network, and this phone has never seen the seat: the scan is kept all the same. */
export function CheckWithoutSeat({ shiftId, code }: { shiftId: string; code?: string }) {
  const [what, setWhat] = useState<'in' | 'out'>('in');
  const check = useCheck({ what, shiftId });
  const footer = code ? (
    <StickyAction>
      <Button tone="jade" isBusy={check.isBusy} onTap={() => void check.take(code)}>
        保存在手机上
      </Button>
    </StickyAction>
  ) : (
    <CheckFooter check={check} />
  );
  return (
    <Page title="我的报名" footer={footer}>
      <Notice icon="offline" tone="amber">
        没有网络，暂时看不到这次报名。可以先把这次扫码保存在手机上，联网后自动上传。
      </Notice>
      <OfflineCheckInList shiftId={shiftId} />
      <Choice label="本次操作" options={whats} value={what} onChange={setWhat} tone="jade" />
    </Page>
  );
}
