import { useState } from 'react';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { canRunCommunity } from '../../parts/staff/permissions';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ActSheet } from './act-sheet';

type Draft = NonNullable<AnswerOf<typeof ideaEndpoints.getIdeaDraft>['draft']>;

/** The same trouble has come three times: a community worker may put it to the hall, with words that name nobody. */
export function IdeaDraft({ id }: { id: string }) {
  const mayDraft = useSession(({ me }) => (me ? canRunCommunity(me.can) : false));
  const load = useLoad(ideaEndpoints.getIdeaDraft, mayDraft ? { caseId: id } : null);
  const [isOpen, setOpen] = useState(false);
  const draft = load.data?.draft;
  if (!draft) return null;
  return (
    <>
      <Notice
        icon="talk"
        tone="plum"
        action={
          <Button kind="secondary" tone="plum" icon="edit" onTap={() => setOpen(true)}>
            起草金点子
          </Button>
        }
      >
        {`近90天，这个院子有${draft.cases}件同类反映，可以请大家商量怎么根治。`}
      </Notice>
      {isOpen && <DraftSheet caseId={id} draft={draft} onClose={() => setOpen(false)} />}
    </>
  );
}

function DraftSheet({ caseId, draft, onClose }: { caseId: string; draft: Draft; onClose: () => void }) {
  const [title, setTitle] = useState(draft.title);
  const [story, setStory] = useState(draft.story);
  const make = useAct(ideaEndpoints.draftIdeaFromCases);
  const send = async () => {
    const idea = await make.run({ caseId, title, story });
    if (!idea) return;
    onClose();
    await openPage('hall/idea/index', { id: idea.id });
  };
  return (
    <ActSheet title="起草金点子" yes="发到议事厅" act={make} onSend={() => void send()} onClose={onClose}>
      <Field label="标题" max={hallLimits.titleLength} value={title} onInput={setTitle} error={make.fields['title']} />
      <Field
        label="具体情况"
        isLong
        hint="不要写姓名、门牌号和电话；内容检查后居民看得到"
        max={hallLimits.storyLength}
        value={story}
        onInput={setStory}
        error={make.fields['story']}
      />
    </ActSheet>
  );
}
