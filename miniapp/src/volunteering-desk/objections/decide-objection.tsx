import { useState } from 'react';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { formatMinutes } from '../../ui/format-minutes';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { MinutesStepper } from '../minutes-stepper';
import type { ObjectionData } from './objection-to-decide';

interface DecideObjectionProps {
  objection: ObjectionData;
  onDone: () => void;
}

const answers = [
  { value: 'upheld', label: '异议成立，更正时长', note: '撤销原记录，按更正后的时长重新记录' },
  { value: 'dismissed', label: '异议不成立，维持原记录' },
] as const;

/** Upheld with the right minutes, or dismissed; the volunteer reads the words either way. */
export function DecideObjection({ objection: { id, record, volunteerName, can }, onDone }: DecideObjectionProps) {
  const [isOpen, setOpen] = useState(false);
  const [answer, setAnswer] = useState<'upheld' | 'dismissed'>();
  const [minutes, setMinutes] = useState(record.minutes);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const decide = useAct(recordEndpoints.decideObjection);
  if (!can.decide) return <Notice icon="info">这条记录与您有关，请由另一位监督委员处理。</Notice>;

  const send = async () => {
    setAsked(true);
    if (!answer) return;
    const isUpheld = answer === 'upheld';
    if (!(await decide.run({ id, isUpheld, minutes: isUpheld ? minutes : undefined, reason }))) return;
    showToast(`已答复，并通知${volunteerName}`);
    onDone();
  };
  return (
    <>
      <Button tone="jade" icon="talk" onTap={() => setOpen(true)}>
        答复异议
      </Button>
      <Sheet
        isOpen={isOpen}
        title={`答复${volunteerName}`}
        onClose={() => setOpen(false)}
        footer={
          <Button tone="jade" isBusy={decide.isBusy} onTap={() => void send()}>
            {answer === 'upheld' ? `答复，更正为${formatMinutes(minutes)}` : '提交答复'}
          </Button>
        }
      >
        <Choice
          label="您的决定"
          tone="jade"
          options={answers}
          value={answer}
          onChange={setAnswer}
          error={isAsked && !answer ? '请选一个' : undefined}
        />
        {answer === 'upheld' && (
          <MinutesStepper
            label="应记时长"
            min={0}
            value={minutes}
            onChange={setMinutes}
            hint="减到0，表示这次不记时长"
            error={decide.fields.minutes}
          />
        )}
        <Field
          label="答复内容"
          isLong
          hint="志愿者会看到"
          max={limits.reasonLength}
          value={reason}
          onInput={setReason}
          error={decide.fields.reason}
        />
        <ActError error={decide.error} />
      </Sheet>
    </>
  );
}
