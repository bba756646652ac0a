import { seatStates } from '@yuanli/shared/volunteering/seat-states';
import type { OfflineCheckIn } from '../../platform/storage/offline-check-ins';
import { formatMinutes } from '../../ui/format-minutes';
import { formatMoment, formatBy } from '../../ui/format-date';
import type { TimelineStep } from '../../ui/timeline';
import type { SeatData } from '../volunteering-data';

type Check = NonNullable<SeatData['checkedIn']>;

const formatCheck = ({ at, way, isLate }: Check): string =>
  [formatMoment(at), way === 'roster' && '负责人补签', isLate && '补传'].filter(Boolean).join(' · ');

interface CheckSoFar {
  check: Check | null;
  /** Scanned, and still on this phone only. */
  kept: OfflineCheckIn | undefined;
  isNext: boolean;
  hint: string;
}

function checkStep(title: string, { check, kept, isNext, hint }: CheckSoFar): TimelineStep {
  if (check) return { title, note: formatCheck(check), state: 'done' };
  if (kept) return { title, note: `${formatMoment(kept.scannedAt)} · 待上传`, state: 'now' };
  return { title, note: isNext ? hint : undefined, state: isNext ? 'now' : 'next' };
}

function confirmedStep({ minutes, state, checkedIn, checkedOut }: SeatData): TimelineStep {
  if (minutes !== null) return { title: `已记${formatMinutes(minutes)}`, state: 'done' };
  const isOver = state === 'done' || checkedOut !== null;
  const note = checkedIn ? '确认后会通知您' : '到场但没有签到的，请负责人在名单上补签';
  return { title: '负责人确认时长', note: isOver ? note : undefined, state: isOver ? 'now' : 'next' };
}

/** From signing up to the confirmed minutes; where it stopped, and why. */
export function seatTimeline(seat: SeatData, scans: readonly OfflineCheckIn[] = []): TimelineStep[] {
  const { state, placeInLine, offerUntil, checkedIn, checkedOut } = seat;
  const signedUp: TimelineStep = { title: '报名', state: 'done' };
  if (state === 'waiting')
    return [
      { title: '候补', note: `排在第${placeInLine ?? 1}位`, state: 'now' },
      { title: '有名额时通知您', state: 'next' },
      { title: '您答复是否参加', state: 'next' },
    ];
  if (state === 'offered')
    return [
      { title: '候补', state: 'done' },
      {
        title: '有名额了，等您答复',
        note: offerUntil ? `请在${formatBy(offerUntil)}答复` : undefined,
        state: 'now',
      },
      { title: '到现场签到', state: 'next' },
    ];
  if (state !== 'seated' && state !== 'done') return [signedUp, { title: seatStates[state], state: 'stopped' }];
  const [keptIn, keptOut] = (['in', 'out'] as const).map((what) =>
    scans.find((scan) => scan.what === what && !scan.refusedBecause),
  );
  const isGoingOn = state === 'seated';
  return [
    signedUp,
    checkStep('签到', { check: checkedIn, kept: keptIn, isNext: isGoingOn, hint: '到场后扫描负责人手机上的签到码' }),
    checkStep('签退', {
      check: checkedOut,
      kept: keptOut,
      isNext: isGoingOn && checkedIn !== null,
      hint: '离开时再扫一次，忘记了可由负责人补签',
    }),
    confirmedStep(seat),
  ];
}
