import { View } from '@tarojs/components';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { goBack } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { AnswerIdea } from './answer-idea';
import { AnswerTags } from './answer-tags';
import { IdeaFacts } from './idea-facts';

/** The one idea somebody came here for, wherever it stands among those that wait. */
export function OneIdea({ id }: { id: string }) {
  const load = useLoad(ideaEndpoints.getIdea, { id });
  return (
    <Loaded load={load} cards={1}>
      {(idea) => (
        <Card>
          <View className="y-stack">
            <AnswerTags idea={idea} />
            <View className="t-title">{idea.title}</View>
            <IdeaFacts idea={idea} />
            {idea.can.decide && <AnswerIdea idea={idea} onDone={() => void goBack()} />}
            {!idea.can.decide && !idea.isAnswerBeingChecked && <Notice icon="info">这个金点子现在不用答复。</Notice>}
          </View>
        </Card>
      )}
    </Loaded>
  );
}
