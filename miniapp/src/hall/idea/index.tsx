import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { pageUrl } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Timeline } from '../../ui/timeline';
import { AnswerToIdea } from './answer-to-idea';
import { IdeaActions } from './idea-actions';
import { IdeaHead } from './idea-head';
import { IdeaMenu } from './idea-menu';
import { SupportSoFar } from './support-so-far';
import { ideaTimeline } from './idea-timeline';

/** One idea: what it is, who stands behind it, what the community says. */
export default function IdeaPage() {
  const { id = '' } = useRouter().params;
  const load = useLoad(ideaEndpoints.getIdea, { id });
  const { data: idea, reload } = load;
  useShareAppMessage(() => ({
    title: idea ? `邻居的金点子：${idea.title}` : '邻居的金点子',
    path: pageUrl('hall/idea/index', { id }),
  }));
  return (
    <Page title="金点子" footer={idea && <IdeaActions idea={idea} reload={reload} />}>
      <Loaded load={load}>
        {(idea) => (
          <>
            <IdeaHead idea={idea} />
            <SupportSoFar idea={idea} />
            <AnswerToIdea idea={idea} />
            <Card>
              <Timeline tone="plum" steps={ideaTimeline(idea)} />
            </Card>
            <IdeaMenu idea={idea} reload={reload} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
