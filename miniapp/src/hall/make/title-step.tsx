import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import type { StepProps } from '../../parts/forms/form-step';
import { openPage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { useDebounced } from '../../platform/use-debounced';
import { Field } from '../../ui/field';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import type { IdeaDraft } from './idea-draft';

export function TitleStep({ draft, set, errors, communityId }: StepProps<IdeaDraft> & { communityId: string }) {
  return (
    <>
      <Field
        label="一句话说清"
        hint="邻居们先看到这一句"
        placeholder="比如：东门外加两盏路灯"
        max={hallLimits.titleLength}
        value={draft.title}
        onInput={(title) => set('title', title)}
        error={errors.title}
      />
      <SimilarIdeas communityId={communityId} title={draft.title} />
    </>
  );
}

interface SimilarIdeasProps {
  communityId: string;
  title: string;
}

/** Fewer characters say nothing yet. */
const leastTyped = 2;

/** To stand behind a neighbour who said it already is quicker than to say it again. */
function SimilarIdeas({ communityId, title }: SimilarIdeasProps) {
  const q = useDebounced(title.trim());
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
