import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { openPage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { useRested } from '../../platform/use-rested';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';

interface SimilarIdeasProps {
  communityId: string;
  title: string;
}

/** Fewer characters say nothing yet. */
const leastTyped = 2;

/** To stand behind a neighbour who said it already is quicker than to say it again. */
export function SimilarIdeas({ communityId, title }: SimilarIdeasProps) {
  const q = useRested(title.trim());
  const { data } = useLoad(ideaEndpoints.findSimilarIdeas, q.length >= leastTyped ? { communityId, q } : null, {
    isPrivate: true,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title="邻居说过类似的">
      <Card isList>
        {data.items.map(({ id, kind, title: said, words }) => (
          <ListRow
            key={id}
            start={<Icon name={kind === 'idea' ? 'sun' : 'talk'} />}
            title={said}
            note={words}
            onTap={() => void openPage(`hall/${kind}/index`, { id })}
          />
        ))}
      </Card>
    </Section>
  );
}
