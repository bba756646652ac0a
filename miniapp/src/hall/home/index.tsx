import { useState } from 'react';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { NoCourtyard } from '../../parts/account/no-courtyard';
import { RulesSheet } from '../rules-sheet';
import { HallShare } from './hall-share';
import { IdeasToSupport } from './ideas-to-support';
import { MoreInHall } from './more-in-hall';
import { MotionsInHall } from './motions-in-hall';

/** What I can do now, what is being talked about, what neighbours propose, and what became of it. */
export default function HallHome() {
  const courtyard = useCurrentCourtyard();
  const [showsRules, setShowsRules] = useState(false);
  const inCommunity = courtyard && { communityId: courtyard.communityId };
  const motions = useLoad(motionEndpoints.findMotions, inCommunity);
  const ideas = useLoad(ideaEndpoints.findIdeas, inCommunity);
  const share = useLoad(motionEndpoints.getHallShare, inCommunity);
  if (!courtyard)
    return (
      <Page title="议事厅">
        <NoCourtyard />
      </Page>
    );
  const makeIdea = (
    <Button tone="plum" icon="sun" onTap={() => void openPage('hall/make/index')}>
      我有个金点子
    </Button>
  );
  return (
    <Page title="议事厅" footer={<StickyAction>{makeIdea}</StickyAction>}>
      <Loaded load={motions}>
        {({ items, nextCursor }) => <MotionsInHall motions={items} hasMore={nextCursor !== null} />}
      </Loaded>
      {ideas.data && <IdeasToSupport ideas={ideas.data.items} />}
      {share.data && <HallShare share={share.data} />}
      <MoreInHall onRules={() => setShowsRules(true)} />
      <RulesSheet isOpen={showsRules} onClose={() => setShowsRules(false)} />
    </Page>
  );
}
