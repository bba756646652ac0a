import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { Loaded } from '../../parts/loading/loaded';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { formatMoment } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';

/** What staff tell each other about a case; no resident ever reads it. */
export function CaseNotes({ id }: { id: string }) {
  const load = useLoad(caseDeskEndpoints.findCaseNotes, { id }, { isPrivate: true });
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const write = useAct(caseDeskEndpoints.writeCaseNote);
  const send = async () => {
    if (!(await write.run({ id, text }))) return;
    setText('');
    setOpen(false);
    showToast('已保存，只有工作人员看得到');
    await load.reload();
  };
  return (
    <Section title="内部备注">
      <Card tone="amber">
        <View className="y-stack">
          <IconText icon="lock">只有工作人员看得到</IconText>
          <Loaded load={load} cards={1} isNested>
            {({ items }) =>
              items.map(({ id: noteId, text: words, byLabel, at }) => (
                <View key={noteId}>
                  <View>{words}</View>
                  <View className="t-caption">{`${byLabel} · ${formatMoment(at)}`}</View>
                </View>
              ))
            }
          </Loaded>
          {isOpen ? (
            <>
              <Field
                label="备注"
                isLong
                max={limits.noteLength}
                value={text}
                onInput={setText}
                error={write.fields['text']}
              />
              <ActError error={write.error} />
              <Button kind="secondary" isBusy={write.isBusy} onTap={() => void send()}>
                保存备注
              </Button>
            </>
          ) : (
            <Button kind="secondary" icon="edit" onTap={() => setOpen(true)}>
              写一条备注
            </Button>
          )}
        </View>
      </Card>
    </Section>
  );
}
