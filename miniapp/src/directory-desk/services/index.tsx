import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useIsWide } from '../../platform/device/wide-screen';
import { StaffPage } from '../../parts/staff/staff-page';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { ServiceDesk } from './service-desk';

/** The services of the circle as their staff keep them: what is doubted first. */
export default function ServicesToRun() {
  const { me } = useSession();
  // Beside the list stands a service with an act of its own.
  const isWide = useIsWide();
  const makeOne = (
    <StickyAction>
      <Button
        kind={isWide ? 'secondary' : 'primary'}
        tone="indigo"
        icon="plus"
        onTap={() => void openPage('directory-desk/edit/index')}
      >
        新增服务
      </Button>
    </StickyAction>
  );
  return (
    <StaffPage title="生活圈核实" isWide footer={me?.can.runCommunity && makeOne}>
      <ServiceDesk />
    </StaffPage>
  );
}
