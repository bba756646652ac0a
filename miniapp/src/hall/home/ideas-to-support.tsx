import { View } from '@tarojs/components';
import type { IdeaCardData } from '../../parts/hall/hall-data';
import { IdeaCard } from '../../parts/hall/idea-card';
import { openPage } from '../../platform/navigate';
import { Section } from '../../ui/section';

const shownAtMost = 3;

/** What neighbours propose, and who still has to stand behind it. */
export function IdeasToSupport({ ideas }: { ideas: IdeaCardData[] }) {
  return (
    <Section title="邻居的金点子" aside="全部" onMore={() => void openPage('hall/ideas/index')}>
      {ideas.length === 0 && <View className="t-second">现在没有等人附议的。您的想法，可以是第一个。</View>}
      <View className="y-stack">
        {ideas.slice(0, shownAtMost).map((idea) => (
          <IdeaCard key={idea.id} idea={idea} onTap={() => void openPage('hall/idea/index', { id: idea.id })} />
        ))}
      </View>
    </Section>
  );
}
