import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { Loaded } from '../../parts/loading/loaded';
import { canRunCommunity } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Check } from '../../ui/check';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { formatMoment } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';

type NameData = AnswerOf<typeof voteEndpoints.findUnclearNames>['items'][number];

/** Names that stand in several homes and somewhere without a phone: whoever knows them says whether they are one person. */
export default function SamePersons() {
  const { communityId = '', electorate = 'owners' } = useRouter().params;
  return (
    <StaffPage title="同名核对" isWide may={canRunCommunity}>
      <Names communityId={communityId} electorate={electorate === 'adults' ? 'adults' : 'owners'} />
    </StaffPage>
  );
}

function Names({ communityId, electorate }: { communityId: string; electorate: 'owners' | 'adults' }) {
  const load = useLoad(voteEndpoints.findUnclearNames, { communityId, electorate }, { isPrivate: true });
  const [asked, setAsked] = useState<NameData>();
  return (
    <>
      <Notice icon="info">
        这些姓名在几套房里都有，又没有全部登记手机号，投票名册按不同的人计算。核对过证件后，确认是同一个人的，按一人计算、面积合计。投票开始后，已经确定的投票名册不再变动。
      </Notice>
      <Loaded load={load}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty drawing="tea" title="没有要核对的同名住户" />}
            {items.map((name) => (
              <NameCard key={name.name} name={name} onAsk={() => setAsked(name)} onChanged={() => void load.reload()} />
            ))}
          </>
        )}
      </Loaded>
      {asked && (
        <SaySheet
          key={asked.name}
          communityId={communityId}
          name={asked}
          onClose={() => setAsked(undefined)}
          onSaid={() => {
            setAsked(undefined);
            void load.reload();
          }}
        />
      )}
    </>
  );
}

interface NameCardProps {
  name: NameData;
  onAsk: () => void;
  onChanged: () => void;
}

/** One name with its homes, and what was said of it. */
function NameCard({ name: { name, isOpen, homes, said }, onAsk, onChanged }: NameCardProps) {
  const takeBack = useAct(voteEndpoints.takeBackSamePerson);
  const labelOf = (id: string) => homes.find((home) => home.id === id)?.label;
  const undo = async (id: string) => {
    if (!(await takeBack.run({ id }))) return;
    showToast('已撤回，这几套房重新按不同的人计算');
    onChanged();
  };
  return (
    <Section title={name} aside={isOpen ? '待核对' : '已核对'}>
      <Card>
        <View className="y-stack">
          {homes.map(({ id, label, hasPhone }) => (
            <IconText key={id} icon="home" note={hasPhone ? '已登记手机号' : '没有登记手机号'}>
              {label}
            </IconText>
          ))}
          {said.map(({ id, isSame, householdIds, evidence, saidBy, saidAt }) => (
            <View key={id} className="y-stack y-stack--tight">
              <IconText icon={isSame ? 'ok' : 'people'} note={`${evidence}。${saidBy}，${formatMoment(saidAt)}`}>
                {`${householdIds.flatMap((home) => labelOf(home) ?? []).join('、')}：${isSame ? '同一个人' : '不是同一个人'}`}
              </IconText>
              <Button kind="quiet" isBusy={takeBack.isBusy} onTap={() => void undo(id)}>
                撤回这条核对
              </Button>
            </View>
          ))}
          <ActError error={takeBack.error} />
          {isOpen && (
            <Button kind="secondary" icon="edit" onTap={onAsk}>
              登记核对结果
            </Button>
          )}
        </View>
      </Card>
    </Section>
  );
}

interface SaySheetProps {
  communityId: string;
  name: NameData;
  onClose: () => void;
  onSaid: () => void;
}

/** Which of the homes are one person's, by what that was seen; or that they are not. */
function SaySheet({ communityId, name: { name, homes, said }, onClose, onSaid }: SaySheetProps) {
  const settled = new Set(said.flatMap(({ householdIds }) => householdIds));
  const left = homes.filter(({ id }) => !settled.has(id));
  const [chosen, setChosen] = useState<readonly string[]>(left.map(({ id }) => id));
  const [evidence, setEvidence] = useState('');
  const say = useAct(voteEndpoints.saySamePerson);
  const send = async (isSame: boolean) => {
    if (!(await say.run({ communityId, name, householdIds: [...chosen], isSame, evidence }))) return;
    showToast(isSame ? '已登记：同一个人' : '已登记：不是同一个人');
    onSaid();
  };
  const tooFew = chosen.length < 2 ? '请至少选两套房' : undefined;
  return (
    <Sheet isOpen title={`核对：${name}`} onClose={onClose}>
      <View className="y-stack">
        {left.map(({ id, label }) => (
          <Check
            key={id}
            tone="plum"
            label={label}
            isOn={chosen.includes(id)}
            onChange={(isOn) => setChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
        <Field
          label="核对依据"
          isLong
          placeholder="比如：看过两本房产证和身份证"
          max={limits.reasonLength}
          value={evidence}
          onInput={setEvidence}
          error={say.fields.evidence}
        />
        <ActError error={say.error} />
        <Button tone="plum" icon="ok" isBusy={say.isBusy} blockedBecause={tooFew} onTap={() => void send(true)}>
          选中的是同一个人
        </Button>
        <Button
          kind="secondary"
          isBusy={say.isBusy}
          blockedBecause={chosen.length === 0 ? '请选房号' : undefined}
          onTap={() => void send(false)}
        >
          选中的不是同一个人
        </Button>
      </View>
    </Sheet>
  );
}
