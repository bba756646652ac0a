import { ideaEndpoints } from '@yuanli/shared/consultation/ideas.endpoints';
import { OverdueTag } from '../../hall-parts/overdue-tag';
import { saySupport } from '../../hall-parts/say-support';
import { usePages } from '../../platform/use-pages';
import { Queue } from '../../staff-parts/queue';
import { AnswerIdea } from './answer-idea';
import { IdeaToAnswer } from './idea-to-answer';

/** The overdue first. */
export function IdeasToAnswer() {
  const pages = usePages(ideaEndpoints.findIdeasToAnswer, {});
  return (
    <Queue
      pages={pages}
      emptyTitle="都答复过了"
      empty="附议的人数到了，金点子会排到这里。"
      row={(idea) => ({ title: idea.title, note: `${idea.supporters}人附议 · ${saySupport(idea)}`, tag: idea.isOverdue && <OverdueTag /> })}
      detail={({ id }) => <IdeaToAnswer id={id} />}
      actions={(idea, onDone) => <AnswerIdea idea={idea} onDone={onDone} />}
    />
  );
}
