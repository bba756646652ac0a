import { useState } from 'react';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import { BlockerSheet } from '../../parts/account/blocker-sheet';
import type { IdeaPartProps } from '../../parts/hall/hall-data';

/** The one thing that can be done now: stand behind it, take it back, or answer it. */
export function IdeaActions({ idea, reload }: IdeaPartProps) {
  const { id, status, isMine, isSupported, can, cannotSupportBecause } = idea;
  const { me } = useSession();
  const [asksWhy, setAsksWhy] = useState(false);
  const support = useAct(ideaEndpoints.supportIdea);
  const unsupport = useAct(ideaEndpoints.unsupportIdea);

  const turn = async (act: typeof support, words: string) => {
    if (!(await act.run({ id }))) return;
    showToast(words);
    await reload();
  };

  if (can.decide)
    return (
      <StickyAction>
        <Button tone="plum" icon="edit" onTap={() => void openPage('hall-desk/ideas/index', { id })}>
          答复这个金点子
        </Button>
      </StickyAction>
    );
  if (isMine || (status !== 'gathering_support' && status !== 'supported')) return null;
  if (isSupported) {
    return (
      <StickyAction hint="您附议了，有进展会告诉您">
        <ActError error={unsupport.error} />
        {status === 'gathering_support' && (
          <Button kind="secondary" isBusy={unsupport.isBusy} onTap={() => void turn(unsupport, '已取消附议')}>
            取消附议
          </Button>
        )}
      </StickyAction>
    );
  }
  return (
    <StickyAction>
      <ActError error={support.error} />
      <Button
        tone="plum"
        icon="hand"
        isBusy={support.isBusy}
        onTap={() => (can.support ? void turn(support, '附议成功，有进展会告诉您') : setAsksWhy(true))}
      >
        我附议
      </Button>
      <BlockerSheet
        tone="plum"
        isOpen={asksWhy}
        title={me ? '现在还不能附议' : '登录后就能附议'}
        because={me ? cannotSupportBecause : null}
        reload={reload}
        onClose={() => setAsksWhy(false)}
      />
    </StickyAction>
  );
}
