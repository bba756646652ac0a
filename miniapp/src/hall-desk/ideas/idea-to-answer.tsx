import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { IdeaFacts } from './idea-facts';

/** Of the one that was chosen, all of it. */
export function IdeaToAnswer({ id }: { id: string }) {
  const { data: idea, error, reload } = useLoad(ideaEndpoints.getIdea, { id });
  if (error) return <ErrorState message={error.message} onRetry={() => void reload()} />;
  return idea ? <IdeaFacts idea={idea} /> : <Skeleton cards={1} />;
}
