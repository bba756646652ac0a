import { useState } from 'react';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { useAct } from '../../platform/net/use-act';
import { ActError } from '../../parts/forms/act-error';
import { Button, type ButtonKind } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Field } from '../../ui/field';
import { showToast } from '../../ui/toast';
import type { SeatData } from '../volunteering-data';
import { formatCancellation } from './format-cancellation';

interface CancelSeatProps {
  seat: SeatData;
  kind?: ButtonKind;
  reload: () => Promise<void>;
}

/** Giving a seat, an offer or a place in line back; says before what it leads to. */
export function CancelSeat({ seat, kind = 'quiet', reload }: CancelSeatProps) {
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useAct(seatEndpoints.cancelSeat);
  const words = formatCancellation(seat);
  const goOn = async () => {
    if (!(await cancel.run({ id: seat.id, reason: reason.trim() || undefined }))) return;
    setAsked(false);
    showToast(words.done);
    await reload();
  };
  return (
    <>
      <Button kind={kind} onTap={() => setAsked(true)}>
        {words.button}
      </Button>
      <Confirm
        isOpen={isAsked}
        title={words.title}
        yes={words.yes}
        no={words.no}
        isDangerous
        isBusy={cancel.isBusy}
        onYes={() => void goOn()}
        onNo={() => setAsked(false)}
      >
        {words.whatHappens}
        {words.asksWhy && (
          <Field
            label="不能参加的原因"
            isOptional
            max={volunteeringLimits.reasonLength}
            value={reason}
            onInput={setReason}
            error={cancel.fields.reason}
          />
        )}
        <ActError error={cancel.error} />
      </Confirm>
    </>
  );
}
