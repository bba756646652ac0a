import { View } from '@tarojs/components';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { goBack } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { ErrorState } from '../../ui/error-state';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { AnswerIdea } from './answer-idea';
import { AnswerTags } from './answer-tags';
import { IdeaFacts } from './idea-facts';

/** The one idea somebody came here for, wherever it stands among those that wait. */
export function OneIdea({ id }: { id: string }) {
  const { data: idea, error, reload } = useLoad(ideaEndpoints.getIdea, { id });
  if (error) return <ErrorState message={error.message} onRetry={() => void reload()} />;
  if (!idea) return <Skeleton cards={1} />;
  return (
    <Card>
      <View className="y-stack">
        <AnswerTags idea={idea} />
        <View className="t-title">{idea.title}</View>
        <IdeaFacts idea={idea} />
        {idea.can.decide && <AnswerIdea idea={idea} onDone={() => void goBack()} />}
        {!idea.can.decide && !idea.isAnswerBeingChecked && <Notice icon="info">这个金点子现在不用答复。</Notice>}
      </View>
    </Card>
  );
}
