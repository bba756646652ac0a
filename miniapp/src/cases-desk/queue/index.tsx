import { canHandleCases } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { useIsWide } from '../../platform/device/wide-screen';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { CaseQueue } from './case-queue';

/** What residents are owed an answer about, by due time. */
export default function Cases() {
  const mayWriteDown = useSession(({ me }) => me?.can.serveResidents ?? false);
  const isWide = useIsWide();
  const writeDown = (
    <Button kind="secondary" icon="plus" onTap={() => void openPage('cases-desk/take-call/index')}>
      代记一件
    </Button>
  );
  return (
    <StaffPage
      title="诉求办理"
      isWide
      may={canHandleCases}
      footer={mayWriteDown && !isWide && <StickyAction>{writeDown}</StickyAction>}
    >
      <CaseQueue action={mayWriteDown && isWide && writeDown} />
    </StaffPage>
  );
}
