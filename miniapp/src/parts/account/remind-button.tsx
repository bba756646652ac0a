import { useState } from 'react';
import type { SubscribeTemplateKey } from '@yuanli/shared/messages/subscribe-templates';
import { canAskForMessages } from '../../platform/device/subscribe';
import { Button } from '../../ui/button';
import { showToast } from '../../ui/toast';
import type { Tone } from '../../ui/tone';
import { askForNotifications, recordGrants } from './ask-for-notifications';

interface RemindButtonProps {
  about: SubscribeTemplateKey;
  kind?: 'primary' | 'secondary';
  tone?: Tone;
  children?: string;
}

/** Whether WeChat may tell of one change more; gone once it may. A no is said, and can be taken back. */
export function RemindButton({ about, kind = 'secondary', tone, children = '有变化时微信通知我' }: RemindButtonProps) {
  const [isGranted, setGranted] = useState(false);
  if (isGranted || !canAskForMessages) return null;
  const ask = async () => {
    const granted = await askForNotifications([about]);
    setGranted(granted.length > 0);
    showToast(granted.length > 0 ? '好，有变化会用微信告诉您' : '没有开启微信提醒，有变化请在“消息”里看');
    await recordGrants(granted);
  };
  return (
    <Button kind={kind} tone={tone} icon="bell" onTap={() => void ask()}>
      {children}
    </Button>
  );
}
