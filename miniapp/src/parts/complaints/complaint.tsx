import { useState } from 'react';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { useAct } from '../../platform/net/use-act';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Pressable } from '../../ui/pressable';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';
import type { Tone } from '../../ui/tone';
import './complaint.scss';

interface ComplaintProps {
  endpoint: Endpoint<{ id: string; reason: string }, unknown>;
  /** What the complaint is about. */
  id: string;
  reasons?: readonly string[];
  /** Greatest number of characters in one's own words. */
  max?: number;
  tone?: Tone;
}

const commonReasons = ['内容不真实', '泄露别人的隐私', '用语不文明', '像是广告'];
const commonLength = 100;

/** Tells staff that a content should not stand there. */
export function ComplaintSheet({
  endpoint,
  id,
  reasons = commonReasons,
  max = commonLength,
  tone,
  isOpen,
  onClose,
}: ComplaintProps & { isOpen: boolean; onClose: () => void }) {
  const complain = useAct(endpoint);
  const send = async (reason: string) => {
    if (!(await complain.run({ id, reason }))) return;
    onClose();
    showToast('已收到，社区工作人员会核实');
  };
  return (
    <ReasonSheet
      isOpen={isOpen}
      title="投诉原因"
      reasons={reasons}
      yes="提交投诉"
      max={max}
      tone={tone}
      hint="只有社区工作人员知道是您投诉的"
      isBusy={complain.isBusy}
      error={complain.error?.message}
      onYes={(reason) => void send(reason)}
      onClose={onClose}
    />
  );
}

/** The complaint as a row of a menu. */
export function ComplaintRow(complaint: ComplaintProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ListRow start={<Icon name="flag" />} title="内容不妥，我要投诉" onTap={() => setOpen(true)} />
      <ComplaintSheet {...complaint} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

/** The complaint as a small link beside one of many contents. */
export function ComplaintLink(complaint: ComplaintProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Pressable className="complaint-link" label="这一条内容不妥，我要投诉" onTap={() => setOpen(true)}>
        内容不妥
      </Pressable>
      <ComplaintSheet {...complaint} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
