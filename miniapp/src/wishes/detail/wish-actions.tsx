import { useState } from 'react';
import { isOver } from '@yuanli/shared/wishes/wish-status';
import { ActError } from '../../parts/forms/act-error';
import { RegisterSheet } from '../../parts/volunteering/register-sheet';
import { openPage } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import { useSession } from '../../platform/net/session';
import { useSignIn } from '../../platform/net/use-sign-in';
import { useCurrentCourtyard, type CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { readStored, store } from '../../platform/storage/storage';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import { RejectDelivery } from '../reject-delivery';
import type { ContactData, WishData } from '../wish-data';
import { ClaimWish } from './claim-wish';
import { ClaimedSheet } from './claimed-sheet';

export interface WishPartProps {
  wish: WishData;
  reload: () => Promise<void>;
}

interface WishActionsProps extends WishPartProps {
  contact: ContactData | undefined;
  onSeen: (contact: ContactData) => void;
}

/** The one thing this person can do now, or why they cannot help and who to ask. */
export function WishActions({ wish, reload, contact, onSeen }: WishActionsProps) {
  const { me } = useSession();
  const [isJustClaimed, setJustClaimed] = useState(false);
  const claimed = () => {
    setJustClaimed(true);
    void reload();
  };
  return (
    <>
      <PossibleNow wish={wish} reload={reload} isSignedIn={me !== null} onClaimed={claimed} />
      <ClaimedSheet
        wish={wish}
        contact={contact}
        onSeen={onSeen}
        isOpen={isJustClaimed}
        onClose={() => setJustClaimed(false)}
      />
    </>
  );
}

function PossibleNow({
  wish,
  reload,
  isSignedIn,
  onClaimed,
}: WishPartProps & { isSignedIn: boolean; onClaimed: () => void }) {
  const { id, can, cannotClaimBecause, communityId, communityPhone } = wish;
  const courtyard = useCurrentCourtyard();
  if (can.claim) return <ClaimWish wish={wish} reload={reload} onClaimed={onClaimed} />;
  if (can.confirm) {
    return (
      <StickyAction hint="您确认以后，这个心愿才算实现">
        <Button icon="ok" onTap={() => void openPage('wishes/confirm/index', { id })}>
          确认帮忙结果
        </Button>
      </StickyAction>
    );
  }
  if (isUseToBeShown(wish)) {
    return (
      <StickyAction hint="认捐款的用途和票据公布后，您就可以确认了。社区正在办，不用着急。">
        {can.rejectDelivery && <RejectDelivery wish={wish} onRejected={reload} />}
      </StickyAction>
    );
  }
  if (can.deliver) {
    return (
      <StickyAction>
        <Button icon="edit" onTap={() => void openPage('wishes/deliver/index', { id })}>
          帮完了，填写完成记录
        </Button>
      </StickyAction>
    );
  }
  if (can.review) {
    return (
      <StickyAction>
        <Button icon="eye" onTap={() => void openPage('wishes-desk/review/index', { id })}>
          去审核这个心愿
        </Button>
      </StickyAction>
    );
  }
  if (wish.as === 'wisher' && isOver(wish.status) && wish.status !== 'fulfilled') return <WishAgain wish={wish} />;
  if (wish.as !== 'visitor' || !cannotClaimBecause) return null;
  if (!isSignedIn) return <SignInToHelp reload={reload} />;
  if (can.becomeVolunteer && courtyard?.communityId === communityId)
    return <RegisterToHelp wish={wish} reload={reload} courtyard={courtyard} />;
  return (
    <StickyAction hint={cannotClaimBecause}>
      <Button kind="secondary" icon="phone" onTap={() => void phoneCall(communityPhone)}>
        打电话给社区
      </Button>
    </StickyAction>
  );
}

/** Neighbours gave money, and the wisher confirms only once they have been shown what it was used for. */
const isUseToBeShown = ({ as, status, can, sponsoring }: WishData): boolean =>
  as === 'wisher' &&
  status === 'delivered' &&
  !can.confirm &&
  sponsoring !== null &&
  sponsoring.paidFen > 0 &&
  (sponsoring.status === 'open' || sponsoring.status === 'full');

/** Who may help is known only after signing in. */
function SignInToHelp({ reload }: { reload: () => Promise<void> }) {
  const { signIn, isBusy, error } = useSignIn();
  const goOn = async () => {
    if (await signIn()) await reload();
  };
  return (
    <StickyAction hint="用微信登录，就知道您能不能帮">
      <ActError error={error} />
      <Button isBusy={isBusy} onTap={() => void goOn()}>
        登录，来帮忙
      </Button>
    </StickyAction>
  );
}

/** A willing neighbour becomes a volunteer here and now. */
function RegisterToHelp({
  wish: { alias, cannotClaimBecause, communityPhone },
  reload,
  courtyard,
}: WishPartProps & { courtyard: CurrentCourtyard }) {
  const [isOpen, setOpen] = useState(false);
  const registered = async () => {
    setOpen(false);
    showToast(`已登记为志愿者，可以帮${alias}了`);
    await reload();
  };
  return (
    <StickyAction hint={cannotClaimBecause ?? undefined}>
      <Button icon="hand" onTap={() => setOpen(true)}>
        登记为志愿者，我来帮忙
      </Button>
      <Button kind="quiet" icon="phone" onTap={() => void phoneCall(communityPhone)}>
        打电话给社区
      </Button>
      <RegisterSheet courtyard={courtyard} isOpen={isOpen} onClose={() => setOpen(false)} onRegistered={registered} />
    </StickyAction>
  );
}

const draftKey = 'draft:wish';

/** What was written is there again to be put right; a wish already begun is left as it is. */
function WishAgain({ wish: { kind, title, story, availability, alias } }: { wish: WishData }) {
  const again = () => {
    const words = story.startsWith(title.replace(/…$/, '')) ? story : [title, story].filter(Boolean).join('。');
    if (!readStored(draftKey)) store(draftKey, { kind, words, availability: availability ?? '', alias });
    void openPage('wishes/make/index');
  };
  return (
    <StickyAction>
      <Button icon="edit" onTap={again}>
        改一改，再许一次
      </Button>
    </StickyAction>
  );
}
