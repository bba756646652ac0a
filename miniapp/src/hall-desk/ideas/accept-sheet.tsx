import { useState } from 'react';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { dayAhead } from '../day-ahead';
import { OwnerAndDue } from '../owner-and-due';

interface AcceptSheetProps {
  id: string;
  title: string;
  onClose: () => void;
  onDone: () => void;
}

const daysToGather = 14;

/** A motion begins with a summary everybody understands, and with who answers for its first stage. */
export function AcceptSheet({ id, title, onClose, onDone }: AcceptSheetProps) {
  const [summary, setSummary] = useState('');
  const [whose, setWhose] = useState({ ownerName: '', dueAt: dayAhead(daysToGather) });
  const accept = useAct(ideaEndpoints.acceptIdea);
  const send = async () => {
    if (await accept.run({ id, summary, ...whose })) onDone();
  };
  return (
    <Sheet
      isOpen
      title={`立为议题：${title}`}
      onClose={onClose}
      footer={
        <Button tone="plum" isBusy={accept.isBusy} onTap={() => void send()}>
          立为议题
        </Button>
      }
    >
      <Notice icon="talk" tone="plum">
        接下来收集意见，请大家写下赞成的理由和担心的问题。
      </Notice>
      <Field
        label="简单说明"
        isLong
        hint="用几句话说清要做什么，不用专业术语"
        max={limits.summaryLength}
        value={summary}
        onInput={setSummary}
        error={accept.fields.summary}
      />
      <OwnerAndDue values={whose} onChange={setWhose} fields={accept.fields} />
      <ActError error={accept.error} />
    </Sheet>
  );
}
