import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { useOfflineCheckIns } from '../../platform/storage/offline-check-ins';
import { Card } from '../../ui/card';
import { LastSeen } from '../../ui/last-seen';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { formatMinutes } from '../../ui/format-minutes';
import { Timeline } from '../../ui/timeline';
import { OfflineCheckInList } from '../offline-check-in-list';
import { CheckCard } from './check-card';
import { checkDue } from './check-due';
import { SeatMenu } from './seat-menu';
import { ScannedConfirm } from './scanned-confirm';
import { SeatFacts } from './seat-facts';
import type { SeatPartProps } from '../volunteering-data';
import { seatTimeline } from './seat-timeline';
import { useCheck, type CheckInHand } from './use-check';
import { AcceptSeat } from './accept-seat';
import { CheckFooter } from './check-footer';

interface SeatPageProps extends SeatPartProps {
  /** Set when the last known view is shown, ms. */
  offlineSince?: number;
  /** Scanned elsewhere. */
  code?: string;
}

export function SeatPage({ seat, offlineSince, code, reload }: SeatPageProps) {
  const { shift } = seat;
  const kept = useOfflineCheckIns().items.filter(({ shiftId }) => shiftId === shift.id);
  const due = checkDue(seat, kept);
  const inHand = useCheck({ what: due ?? 'in', shiftId: shift.id, seatId: seat.id });
  const check = due || inHand.isTaking ? inHand : undefined;
  const isTooEarly = seat.state === 'seated' && Date.now() < Date.parse(shift.startsAt);
  return (
    <Page title="我的报名" footer={<SeatActions seat={seat} reload={reload} check={check} />}>
      {offlineSince && <LastSeen at={offlineSince} />}
      <SeatFacts seat={seat} />
      <OfflineCheckInList shiftId={shift.id} />
      {code && !check && kept.length === 0 && (
        <Notice icon="clock">
          {isTooEarly
            ? `还没到签到时间，班次开始前${formatMinutes(volunteeringLimits.earlyMinutes)}起可以签到。`
            : '这个班次现在不需要签到或签退。'}
        </Notice>
      )}
      {check && <CheckCard check={check} />}
      <Card>
        <Timeline tone="jade" steps={seatTimeline(seat, kept)} />
      </Card>
      <SeatMenu seat={seat} reload={reload} />
      {check && code && <ScannedConfirm key={code} seat={seat} check={check} code={code} />}
    </Page>
  );
}

/** The one thing I can do with my seat now. */
function SeatActions({ seat, reload, check }: SeatPartProps & { check: CheckInHand | undefined }) {
  if (seat.can.accept) return <AcceptSeat seat={seat} reload={reload} />;
  return check ? <CheckFooter check={check} /> : null;
}
