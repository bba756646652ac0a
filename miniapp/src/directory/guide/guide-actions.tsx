import type { GuideData } from '../../parts/directory/guide-data';
import { phoneCall } from '../../platform/device/phone-call';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';

/** The one thing that leads on: a time of one's own at the counter, else somebody to ask. */
export function GuideActions({ guide }: { guide: GuideData }) {
  const { status, can, counter, phones, communityPhone } = guide;
  if (can.book && status !== 'closed')
    return (
      <StickyAction>
        <Button tone="indigo" icon="calendar" onTap={() => void openPage('directory/book/index', { id: counter.id })}>
          预约窗口
        </Button>
      </StickyAction>
    );
  const phone = phones[0] ?? communityPhone;
  return (
    <StickyAction hint={status === 'closed' ? '这条办事指南已撤下' : undefined}>
      <Button tone="indigo" icon="phone" onTap={() => void phoneCall(phone)}>
        打电话问清楚
      </Button>
    </StickyAction>
  );
}
