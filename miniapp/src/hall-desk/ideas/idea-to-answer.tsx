import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { IdeaFacts } from './idea-facts';

/** Of the one that was chosen, all of it. */
export function IdeaToAnswer({ id }: { id: string }) {
  const load = useLoad(ideaEndpoints.getIdea, { id });
  return (
    <Loaded load={load} cards={1} isNested>
      {(idea) => <IdeaFacts idea={idea} />}
    </Loaded>
  );
}
