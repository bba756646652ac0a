import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { HelpActions } from '../helping/help-actions';
import { JoinCase } from '../join-case';
import { ConfirmAnswer } from './confirm-answer';
import type { CasePartProps } from './reply-form';

/** The one thing this person can do now. */
export function CaseActions(props: CasePartProps) {
  const { one, reload } = props;
  const { can, as, id, joined, courtyardId, courtyardName, communityId } = one;
  if (can.confirm) return <ConfirmAnswer {...props} />;
  if (can.reportHelp) return <HelpActions {...props} />;
  if (can.join)
    return (
      <StickyAction hint={joined > 0 ? `已有${joined}位邻居也遇到` : undefined}>
        <JoinCase one={one} place={{ id: courtyardId, name: courtyardName, communityId }} onJoined={reload} />
      </StickyAction>
    );
  if (as === 'handler' || as === 'department')
    return (
      <StickyAction>
        <Button icon="list" onTap={() => void openPage('cases-desk/case/index', { id })}>
          去办理这一件
        </Button>
      </StickyAction>
    );
  return null;
}
