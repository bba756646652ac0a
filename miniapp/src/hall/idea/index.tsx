import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { pageUrl } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { Timeline } from '../../ui/timeline';
import { AnswerToIdea } from './answer-to-idea';
import { IdeaActions } from './idea-actions';
import { IdeaHead } from './idea-head';
import { IdeaMenu } from './idea-menu';
import { SupportSoFar } from './support-so-far';
import { threadOfIdea } from './thread-of-idea';

/** One idea: what it is, who stands behind it, what the community says. */
export default function IdeaPage() {
  const { id = '' } = useRouter().params;
  const { data: idea, state, error, updatedAt, reload } = useLoad(ideaEndpoints.getIdea, { id });
  useShareAppMessage(() => ({
    title: idea ? `邻居的金点子：${idea.title}` : '邻居的金点子',
    path: pageUrl('hall/idea/index', { id }),
  }));
  return (
    <Page title="金点子" footer={idea && <IdeaActions idea={idea} reload={reload} />}>
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : !idea && <Skeleton />}
      {idea && (
        <>
          {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
          <IdeaHead idea={idea} />
          <SupportSoFar idea={idea} />
          <AnswerToIdea idea={idea} />
          <Card>
            <Timeline tone="plum" steps={threadOfIdea(idea)} />
          </Card>
          <IdeaMenu idea={idea} reload={reload} />
        </>
      )}
    </Page>
  );
}
