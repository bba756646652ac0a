import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { IdeaCard } from '../../parts/hall/idea-card';
import { PagedList } from '../../parts/loading/paged-list';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { Tabs } from '../../ui/tabs';
import { NoCourtyard } from '../../parts/account/no-courtyard';

const views = [
  { value: 'supporting', label: '等人附议' },
  { value: 'answered', label: '有答复' },
  { value: 'mine', label: '我的金点子' },
] as const;
type View = (typeof views)[number]['value'];

const nothingHere: Record<View, { title: string; words: string }> = {
  supporting: { title: '现在没有等人附议的金点子', words: '院里有什么该改一改的，欢迎您先提。' },
  answered: { title: '还没有答复过的金点子', words: '附议人数够了，社区就要答复，答复会显示在这里。' },
  mine: { title: '您还没有提过金点子', words: '院里有什么该改一改的，说出来，邻居会附议。' },
};

/** What neighbours propose; what the community answered; mine. */
export default function Ideas() {
  const courtyard = useCurrentCourtyard();
  const { me } = useSession();
  const { view: first } = useRouter().params;
  const [view, setView] = useState<View>(views.find(({ value }) => value === first)?.value ?? 'supporting');
  const isClosedToMe = view === 'mine' && !me;
  const pages = usePages(
    ideaEndpoints.findIdeas,
    courtyard && !isClosedToMe ? { communityId: courtyard.communityId, view } : null,
  );
  if (!courtyard)
    return (
      <Page title="金点子">
        <NoCourtyard />
      </Page>
    );
  const { title, words } = nothingHere[view];
  return (
    <Page
      title="金点子"
      footer={
        <StickyAction>
          <Button tone="plum" icon="sun" onTap={() => void openPage('hall/make/index')}>
            我有个金点子
          </Button>
        </StickyAction>
      }
    >
      <Tabs label="看哪些金点子" tabs={views} value={view} onChange={setView} />
      {isClosedToMe ? (
        <SignInFirst title="登录后查看我的金点子">您提的金点子和社区的答复，都在这里。</SignInFirst>
      ) : (
        <PagedList pages={pages} empty={<Empty title={title}>{words}</Empty>}>
          {(ideas) =>
            ideas.map((idea) => (
              <IdeaCard key={idea.id} idea={idea} onTap={() => void openPage('hall/idea/index', { id: idea.id })} />
            ))
          }
        </PagedList>
      )}
    </Page>
  );
}
