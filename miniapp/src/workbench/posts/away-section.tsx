import { useState } from 'react';
import { View } from '@tarojs/components';
import { postsEndpoints } from '@yuanli/shared/identity/posts.endpoints';
import { roles } from '@yuanli/shared/identity/roles';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { DateTime } from '../../ui/date-time';
import { formatDay, formatMoment, momentOf, wheelsAt } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { Section } from '../../ui/section';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import type { PostsData } from './posts-data';

interface AwaySectionProps extends Pick<PostsData, 'absence' | 'deputies'> {
  onChanged: () => void;
}

/** Whether I am away and who stands in; or the way to say so. */
export function AwaySection({ absence, deputies, onChanged }: AwaySectionProps) {
  const [isOpen, setOpen] = useState(false);
  const back = useAct(postsEndpoints.comeBack);
  const comeBack = async (id: string) => {
    if (!(await back.run({ id }))) return;
    showToast('代班已结束，待办回到您这里');
    onChanged();
  };
  return (
    <Section title="外出">
      <Card>
        <View className="y-stack">
          {absence ? (
            <>
              <IconText icon="people" note={`${formatMoment(absence.from)}到${formatMoment(absence.until)}`}>
                {`由${absence.deputyName}代班`}
              </IconText>
              <Button kind="secondary" isBusy={back.isBusy} onTap={() => void comeBack(absence.id)}>
                提前结束，我回来了
              </Button>
            </>
          ) : deputies.length > 0 ? (
            <>
              <View className="t-second">外出的几天，待办会同时出现在代班人的工作台上；到期自动结束。</View>
              <Button kind="secondary" icon="people" onTap={() => setOpen(true)}>
                外出，请人代班
              </Button>
            </>
          ) : (
            <View className="t-second">本社区还没有能代您的同事，请先登记一位网格员或社区工作者。</View>
          )}
          <ActError error={back.error} />
        </View>
      </Card>
      {isOpen && (
        <AwaySheet
          deputies={deputies}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onChanged();
          }}
        />
      )}
    </Section>
  );
}

function AwaySheet({
  deputies,
  onClose,
  onDone,
}: {
  deputies: PostsData['deputies'];
  onClose: () => void;
  onDone: () => void;
}) {
  const today = wheelsAt(Date.now()).day;
  const [draft, setDraft] = useState({ deputyId: '', from: today, until: '' });
  const [isTried, setTried] = useState(false);
  const go = useAct(postsEndpoints.goAway);
  const { deputyId, from, until } = draft;
  const send = async () => {
    setTried(true);
    if (!deputyId || !until) return;
    const answer = await go.run({ deputyId, from: momentOf(from), until: momentOf(until, '23:59') });
    if (!answer) return;
    showToast('已请对方代班，到期自动结束');
    onDone();
  };
  return (
    <Sheet
      isOpen
      title="外出，请人代班"
      onClose={onClose}
      footer={
        <Button isBusy={go.isBusy} onTap={() => void send()}>
          请对方代班
        </Button>
      }
    >
      <Choice
        label="谁来代班"
        options={deputies.map((one) => ({
          value: one.id,
          label: one.name,
          note: one.roles.map((role) => roles[role]).join('、'),
        }))}
        value={deputyId || undefined}
        onChange={(value) => setDraft({ ...draft, deputyId: value })}
        error={isTried && !deputyId ? '请选择代班的人' : undefined}
      />
      <DateTime
        label="从哪天起"
        kind="date"
        value={from}
        words={formatDay(momentOf(from))}
        from={today}
        onChange={(day) => setDraft({ ...draft, from: day })}
        error={go.fields['from']}
      />
      <DateTime
        label="到哪天（含）"
        kind="date"
        value={until}
        words={until && formatDay(momentOf(until))}
        from={from}
        onChange={(day) => setDraft({ ...draft, until: day })}
        error={go.fields['until'] ?? (isTried && !until ? '请选择回来的日期' : undefined)}
      />
      <ActError error={go.error} />
    </Sheet>
  );
}
