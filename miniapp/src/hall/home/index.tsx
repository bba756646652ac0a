import { useState } from 'react';
import { View } from '@tarojs/components';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { NoCourtyard } from '../../parts/account/no-courtyard';
import type { IdeaCardData } from '../../parts/hall/hall-data';
import { IdeaCard } from '../../parts/hall/idea-card';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage } from '../../platform/navigate';
import { useScale } from '../../platform/a11y/scale';
import { together, useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { Section } from '../../ui/section';
import { Folds } from '../../ui/folds';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { RulesSheet } from '../rules-sheet';
import { HallShare, type Share } from './hall-share';
import { MotionsInHall } from './motions-in-hall';

/** What I can do now, what is being talked about, what neighbours propose, and what became of it. */
export default function HallHome() {
  const courtyard = useCurrentCourtyard();
  const [showsRules, setShowsRules] = useState(false);
  const inCommunity = courtyard && { communityId: courtyard.communityId };
  const [motions, ideas, share] = together(
    useLoad(motionEndpoints.findMotions, inCommunity),
    useLoad(ideaEndpoints.findIdeas, inCommunity),
    useLoad(motionEndpoints.getHallShare, inCommunity),
  );
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
        {({ items, nextCursor }) => (
          <>
            <MotionsInHall motions={items} hasMore={nextCursor !== null} />
            <IdeasAndShare ideas={ideas.data?.items} share={share.data} />
          </>
        )}
      </Loaded>
      <MoreInHall onRules={() => setShowsRules(true)} />
      <RulesSheet isOpen={showsRules} onClose={() => setShowsRules(false)} />
    </Page>
  );
}

const shownAtMost = 2;

/** What neighbours propose, and what became of what was agreed; in larger text each behind a row of its own. */
function IdeasAndShare({ ideas, share }: { ideas: IdeaCardData[] | undefined; share: Share | undefined }) {
  const { isElder } = useScale();
  const openAll = () => void openPage('hall/ideas/index');
  const hasShare = share !== undefined && share.agreed > 0;
  if (isElder)
    return (
      <Folds
        parts={[
          ...(ideas
            ? [
                {
                  name: 'ideas',
                  title: '邻居的金点子',
                  hint: ideas.length > 0 ? `${ideas.length}个` : '还没有',
                  content: (
                    <>
                      <IdeasToSupport ideas={ideas} />
                      <Button kind="secondary" onTap={openAll}>
                        查看全部
                      </Button>
                    </>
                  ),
                },
              ]
            : []),
          ...(hasShare
            ? [
                {
                  name: 'share',
                  title: '已通过事项的办理情况',
                  hint: `${share.carriedOut}件办成了`,
                  content: <HallShare share={share} />,
                },
              ]
            : []),
        ]}
      />
    );
  return (
    <>
      {ideas && (
        <Section title="邻居的金点子" aside="全部" onMore={openAll}>
          <IdeasToSupport ideas={ideas} />
        </Section>
      )}
      {hasShare && (
        <Section title="已通过事项的办理情况">
          <HallShare share={share} />
        </Section>
      )}
    </>
  );
}

/** Who still has to stand behind it. */
function IdeasToSupport({ ideas }: { ideas: IdeaCardData[] }) {
  if (ideas.length === 0) return <View className="t-second">现在没有等人附议的金点子，欢迎您提第一个。</View>;
  return (
    <View className="y-stack">
      {ideas.slice(0, shownAtMost).map((idea) => (
        <IdeaCard key={idea.id} idea={idea} onTap={() => void openPage('hall/idea/index', { id: idea.id })} />
      ))}
    </View>
  );
}

/** What was settled before, my own, and how people talk here. */
function MoreInHall({ onRules }: { onRules: () => void }) {
  return (
    <Card isList>
      <ListRow
        start={<Icon name="search" />}
        title="查议题"
        note="进行中的、已归档的，都能找"
        onTap={() => void openPage('hall/archive/index')}
      />
      <ListRow
        start={<Icon name="sun" />}
        title="我的金点子"
        onTap={() => void openPage('hall/ideas/index', { view: 'mine' })}
      />
      <ListRow start={<Icon name="scales" />} title="发言规则" note="哪些内容会被撤下" onTap={onRules} />
    </Card>
  );
}
