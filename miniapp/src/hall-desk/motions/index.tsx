import { openPage } from '../../platform/navigate';
import { useIsWide } from '../../platform/device/wide-screen';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { MotionsDesk } from './motions-desk';

/** What the hall has in hand: what is late, and all the rest. */
export default function Motions() {
  // Beside the list stands a motion with an act of its own.
  const isWide = useIsWide();
  const begin = (
    <StickyAction>
      <Button
        kind={isWide ? 'secondary' : 'primary'}
        tone="plum"
        icon="plus"
        onTap={() => void openPage('hall-desk/make/index')}
      >
        发起一个议题
      </Button>
    </StickyAction>
  );
  return (
    <StaffPage title="议题办理" isWide may={canRunCommunity} footer={begin}>
      <MotionsDesk />
    </StaffPage>
  );
}
