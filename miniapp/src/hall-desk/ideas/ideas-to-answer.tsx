import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { formatSupport } from '../../parts/hall/format-support';
import { Queue } from '../../parts/staff/queue';
import { Loaded } from '../../parts/loading/loaded';
import { usePages } from '../../platform/net/use-pages';
import { useLoad } from '../../platform/net/use-load';
import { AnswerIdea } from './answer-idea';
import { AnswerTags } from './answer-tags';
import { IdeaFacts } from './idea-facts';

/** The overdue first; one whose answer is still being checked stays till people can read it. */
export function IdeasToAnswer() {
  const pages = usePages(ideaEndpoints.findIdeasToAnswer, {});
  return (
    <Queue
      pages={pages}
      emptyTitle="都答复过了"
      empty="附议人数够了的金点子，会显示在这里。"
      row={(idea) => ({
        title: idea.title,
        note: `${idea.supporters}人附议 · ${formatSupport(idea)}`,
        tag: <AnswerTags idea={idea} />,
      })}
      detail={({ id }) => <IdeaToAnswer id={id} />}
      actions={(idea, onDone) => !idea.isAnswerBeingChecked && <AnswerIdea idea={idea} onDone={onDone} />}
    />
  );
}

/** Of the one that was chosen, all of it. */
function IdeaToAnswer({ id }: { id: string }) {
  const load = useLoad(ideaEndpoints.getIdea, { id });
  return (
    <Loaded load={load} cards={1} isNested>
      {(idea) => <IdeaFacts idea={idea} />}
    </Loaded>
  );
}
