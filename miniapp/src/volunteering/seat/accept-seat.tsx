import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { useAct } from '../../platform/net/use-act';
import { ActError } from '../../parts/forms/act-error';
import { Button } from '../../ui/button';
import { formatBy } from '../../ui/format-date';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import { CancelSeat } from './cancel-seat';
import type { SeatPartProps } from '../volunteering-data';

/** A seat has come free: mine until then, or the next one's. */
export function AcceptSeat({ seat, reload }: SeatPartProps) {
  const accept = useAct(seatEndpoints.acceptSeat);
  const goOn = async () => {
    if (await accept.run({ id: seat.id })) showToast('名额已为您保留，到时见');
    await reload();
  };
  return (
    <StickyAction hint={seat.offerUntil ? `请在${formatBy(seat.offerUntil)}答复，过了就给下一位` : undefined}>
      <ActError error={accept.error} />
      <Button tone="jade" isBusy={accept.isBusy} onTap={() => void goOn()}>
        确认参加
      </Button>
      {seat.can.cancel && <CancelSeat kind="secondary" seat={seat} reload={reload} />}
    </StickyAction>
  );
}
