import { openPage } from '../../platform/navigate';
import { useIsWide } from '../../platform/device/wide-screen';
import { StaffPage } from '../../parts/staff/staff-page';
import { canCoordinate } from '../../parts/staff/permissions';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { ActivityDesk } from './activity-desk';

/** What one runs: drafts, what goes on, what is over. */
export default function Activities() {
  // Beside the list stands an activity with an act of its own.
  const isWide = useIsWide();
  return (
    <StaffPage
      title="志愿活动"
      isWide
      may={canCoordinate}
      footer={
        <StickyAction>
          <Button
            kind={isWide ? 'secondary' : 'primary'}
            tone="jade"
            icon="plus"
            onTap={() => void openPage('volunteering-desk/edit/index')}
          >
            新建活动
          </Button>
        </StickyAction>
      }
    >
      <ActivityDesk />
    </StaffPage>
  );
}
