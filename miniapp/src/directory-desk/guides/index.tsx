import { StaffPage } from '../../parts/staff/staff-page';
import { useIsWide } from '../../platform/device/wide-screen';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { GuideDesk } from './guide-desk';

/** The items of the community's counters, as their workers keep them. */
export default function GuidesToRun() {
  const runsCommunity = useSession(({ me }) => me?.can.runCommunity ?? false);
  const isWide = useIsWide();
  const ways = (
    <StickyAction>
      <Button
        kind={isWide ? 'secondary' : 'primary'}
        tone="indigo"
        icon="plus"
        onTap={() => void openPage('directory-desk/guide-edit/index')}
      >
        新增办事指南
      </Button>
    </StickyAction>
  );
  return (
    <StaffPage title="办事指南" isWide footer={runsCommunity && ways}>
      <GuideDesk />
    </StaffPage>
  );
}
