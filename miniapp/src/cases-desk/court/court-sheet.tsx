import { useState } from 'react';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { CourtLine } from '../../parts/cases/court-line';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';

interface CourtSheetProps {
  data: { id: string; courtUntil: string | null };
  onClose: () => void;
  /** With what is said when it was taken. */
  onDone: (words: string) => void;
}

/** The mediator writes down how both sides were told that a court can confirm what they agreed on. */
export function CourtSheet({ data: { id, courtUntil }, onClose, onDone }: CourtSheetProps) {
  const [text, setText] = useState('');
  const note = useAct(caseDeskEndpoints.noteCourtReminder);
  const send = async () => {
    if (await note.run({ id, text })) onDone('已记下提醒');
  };
  return (
    <Sheet
      isOpen
      title="提醒司法确认"
      onClose={onClose}
      footer={
        <Button isBusy={note.isBusy} onTap={() => void send()}>
          记下，已经提醒
        </Button>
      }
    >
      <CourtLine until={courtUntil} />
      <Field
        label="怎么提醒的"
        isLong
        hint="反映的人会看到这句话，也会收到期限的通知"
        placeholder="比如：打电话告诉了双方，都说要申请"
        max={limits.noteLength}
        value={text}
        onInput={setText}
        error={note.fields.text}
      />
      <ActError error={note.error} />
    </Sheet>
  );
}
