import { openPage } from '../../platform/navigate';
import { StaffPage } from '../../staff-parts/staff-page';
import { coordinates } from '../../staff-parts/who-may';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { ActivityDesk } from './activity-desk';

/** What one runs: drafts, what goes on, what is over. */
export default function Activities() {
  return (
    <StaffPage
      title="志愿活动" isWide may={coordinates}
      footer={<StickyAction><Button tone="jade" icon="plus" onTap={() => void openPage('coordination/edit/index')}>新建活动</Button></StickyAction>}
    >
      <ActivityDesk />
    </StaffPage>
  );
}
