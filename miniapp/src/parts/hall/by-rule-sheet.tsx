import { useState } from 'react';
import { moderationRuleNames, moderationRules, type ModerationRule } from '@yuanli/shared/hall/motion-stages';
import { ActError } from '../forms/act-error';
import type { AppError } from '../../platform/net/app-error';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';

const rules = moderationRuleNames.map((value) => ({ value, label: moderationRules[value] }));
const mostWritten = 100;

interface ByRuleSheetProps {
  title: string;
  /** The verb of taking it away. */
  yes: string;
  isBusy: boolean;
  error?: AppError;
  reasonError?: string;
  onYes: (rule: ModerationRule, reason: string) => void;
  onClose: () => void;
}

/** Nothing is taken away in the hall without a rule and a reason, which everybody reads in its place. */
export function ByRuleSheet({ title, yes, isBusy, error, reasonError, onYes, onClose }: ByRuleSheetProps) {
  const [rule, setRule] = useState<ModerationRule>();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const send = () => {
    setAsked(true);
    if (rule && reason.trim()) onYes(rule, reason.trim());
  };
  return (
    <Sheet
      isOpen
      title={title}
      onClose={onClose}
      footer={
        <Button kind="danger" isBusy={isBusy} onTap={send}>
          {yes}
        </Button>
      }
    >
      <Choice
        label="违反哪一条"
        tone="plum"
        options={rules}
        value={rule}
        onChange={setRule}
        error={isAsked && !rule ? '请选一条' : undefined}
      />
      <Field
        label="为什么"
        hint="大家都看得到，发表的人也会收到"
        isLong
        max={mostWritten}
        value={reason}
        onInput={setReason}
        error={isAsked && !reason.trim() ? '请填写原因' : reasonError}
      />
      <ActError error={error} />
    </Sheet>
  );
}
