import { useState } from 'react';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useSearch } from '../../parts/staff/queue-tools';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Check } from '../../ui/check';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ActSheet } from '../case/act-sheet';
import type { CaseSheetProps } from '../case-data';

type Volunteer = AnswerOf<typeof caseDeskEndpoints.findCaseHelpers>['items'][number];

/** 帮我办: one volunteer is asked to go along or run the errand; the desk still owes the answer. */
export function HelperSheet({ data: { id, contact }, onClose, onDone }: CaseSheetProps) {
  const { typed, onTyped, input } = useSearch();
  const load = useLoad(caseDeskEndpoints.findCaseHelpers, { id, ...input });
  const [chosen, setChosen] = useState<Volunteer>();
  const [text, setText] = useState('');
  const [isAgreed, setAgreed] = useState(false);
  const [isTried, setTried] = useState(false);
  const ask = useAct(caseDeskEndpoints.askCaseHelper);
  const send = async () => {
    setTried(true);
    if (!chosen || !isAgreed) return;
    const input = { id, helperId: chosen.id, text, isAgreed };
    if (await ask.run(input)) onDone(`已请${chosen.name}帮忙`);
  };
  const unchosen = isTried && !chosen ? '请选一位志愿者' : ask.fields.helperId;
  return (
    <ActSheet title="请志愿者帮忙" yes="请这位帮忙" act={ask} onSend={() => void send()} onClose={onClose}>
      <Field label="找志愿者" isOptional placeholder="称呼，或手机尾号" value={typed} onInput={onTyped} />
      <Loaded load={load} cards={1} isNested>
        {({ items, hasMore }) =>
          items.length === 0 && !chosen ? (
            <Notice icon="people">{typed ? '没有找到，换一个字再找' : '社区还没有成年的志愿者'}</Notice>
          ) : (
            <Choice
              label="请哪一位"
              hint={hasMore ? '人比较多，没有看到的可以在上面找' : undefined}
              options={withChosen(items, chosen).map((one) => ({
                value: one.id,
                label: one.name,
                note: one.note ?? undefined,
              }))}
              value={chosen?.id}
              onChange={(value) => setChosen(withChosen(items, chosen).find((one) => one.id === value))}
              error={unchosen}
            />
          )
        }
      </Loaded>
      <Field
        label="请帮什么"
        isLong
        hint="志愿者和居民都看得到"
        placeholder="比如：周三上午陪她去街道窗口，她走路不方便"
        max={limits.reasonLength}
        value={text}
        onInput={setText}
        error={ask.fields.text}
      />
      <Check
        isOn={isAgreed}
        onChange={setAgreed}
        label="已经问过居民，同意请志愿者帮忙"
        note="志愿者能看到这一件写的话、录音和照片；姓名、电话和门牌也能查看，每次都留下记录"
      />
      {isTried && !isAgreed && (
        <Notice icon="alert" tone="danger">
          请先问过居民，同意了再勾选
        </Notice>
      )}
      <Notice icon="talk">{`答复居民的还是您这里${contact ? `，和居民联系的还是${contact.label}` : ''}。`}</Notice>
    </ActSheet>
  );
}

/** Whoever is chosen stays in sight while another name is looked for. */
const withChosen = (items: readonly Volunteer[], chosen: Volunteer | undefined): readonly Volunteer[] =>
  chosen && !items.some(({ id }) => id === chosen.id) ? [chosen, ...items] : items;
