import { useState } from 'react';
import { Button } from './button';
import { Choice } from './choice';
import { Field } from './field';
import { Notice } from './notice';
import { Sheet } from './sheet';
import type { Tone } from './tone';

interface ReasonSheetProps {
  isOpen: boolean;
  title: string;
  /** Sentences to choose from; the last answer is always one's own words. */
  reasons: readonly string[];
  /** The verb of going on. */
  yes: string;
  /** Greatest number of characters. */
  max: number;
  hint?: string;
  tone?: Tone;
  isDangerous?: boolean;
  isBusy?: boolean;
  /** Why it could not be sent. */
  error?: string;
  onYes: (reason: string) => void;
  onClose: () => void;
}

const ownWords = 'own';

/** Asks why: a few ready sentences, or one's own. */
export function ReasonSheet({
  isOpen,
  title,
  reasons,
  yes,
  max,
  hint,
  tone = 'brick',
  isDangerous = false,
  isBusy,
  error: refusal,
  onYes,
  onClose,
}: ReasonSheetProps) {
  const [chosen, setChosen] = useState<string>();
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const send = () => {
    const reason = chosen === ownWords ? words.trim() : chosen;
    if (!reason) return setError(chosen ? '请填写原因' : '请选一个原因');
    if (reason.length < 2) return setError('原因至少写2个字');
    setError(undefined);
    onYes(reason);
  };
  return (
    <Sheet
      isOpen={isOpen}
      title={title}
      onClose={onClose}
      footer={
        <Button kind={isDangerous ? 'danger' : 'primary'} tone={tone} isBusy={isBusy} onTap={send}>
          {yes}
        </Button>
      }
    >
      <Choice
        label="原因"
        hint={hint}
        tone={tone}
        options={[
          ...reasons.map((reason) => ({ value: reason, label: reason })),
          { value: ownWords, label: '其他原因' },
        ]}
        value={chosen}
        onChange={(value) => {
          setChosen(value);
          setError(undefined);
        }}
        error={chosen === ownWords ? undefined : error}
      />
      {chosen === ownWords && (
        <Field label="请写明原因" value={words} onInput={setWords} max={max} isLong error={error} />
      )}
      {refusal && (
        <Notice icon="alert" tone="danger">
          {refusal}
        </Notice>
      )}
    </Sheet>
  );
}
