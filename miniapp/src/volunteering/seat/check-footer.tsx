import { useState } from 'react';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { StickyAction } from '../../ui/sticky-action';
import { TypeCodeSheet } from './type-code-sheet';
import type { CheckInHand } from './use-check';

const words = { in: '扫码签到', out: '扫码签退' } as const;

/** The scan, and typing beside it. */
export function CheckFooter({ check }: { check: CheckInHand }) {
  const [isTyping, setTyping] = useState(false);
  return (
    <StickyAction hint={check.what === 'out' ? '请在离开时签退' : undefined}>
      {check.refusal && !isTyping && (
        <Notice icon="alert" tone="danger">
          {check.refusal}
        </Notice>
      )}
      <Button tone="jade" icon="scan" isBusy={check.isBusy} onTap={() => void check.scan()}>
        {words[check.what]}
      </Button>
      <Button
        kind="secondary"
        onTap={() => {
          check.forgetRefusal();
          setTyping(true);
        }}
      >
        输入6位数字
      </Button>
      {isTyping && <TypeCodeSheet check={check} onClose={() => setTyping(false)} />}
    </StickyAction>
  );
}
