import { useState } from 'react';
import { View } from '@tarojs/components';
import { rollEndpoints } from '@yuanli/shared/places/roll.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { PagedList } from '../../parts/loading/paged-list';
import { NoCommunity } from '../../parts/staff/no-community';
import { StaffPage } from '../../parts/staff/staff-page';
import { useIsWide } from '../../platform/device/wide-screen';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { openPage } from '../../platform/navigate';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useLoad } from '../../platform/net/use-load';
import { usePages } from '../../platform/net/use-pages';
import { useDebounced } from '../../platform/use-debounced';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Columns } from '../../ui/columns';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Homes } from './homes';
import './roll.scss';

type Roll = AnswerOf<typeof rollEndpoints.findRoll>;

/** The roll: found by door, name or phone, or looked through building by building. */
export default function RollOfHomes() {
  return (
    <StaffPage title="住户名册" isWide>
      <RollDesk />
    </StaffPage>
  );
}

function RollDesk() {
  const community = useDeskCommunity();
  const load = useLoad(rollEndpoints.findRoll, community ? { communityId: community.communityId } : null, {
    isPrivate: true,
  });
  const isWide = useIsWide();
  const [q, setQ] = useState('');
  const [building, setBuilding] = useState<{ id: string; title: string }>();
  const asked = useDebounced(q.trim());
  if (!community) return <NoCommunity task="再来查住户名册" />;
  const homes = building && (
    <HomesOfBuilding
      key={building.id}
      buildingId={building.id}
      title={building.title}
      onBack={isWide ? undefined : () => setBuilding(undefined)}
    />
  );
  if (homes && !isWide) return homes;
  return (
    <Loaded load={load}>
      {(roll) => (
        <>
          <Notice icon="shield" tone="jade">
            谁查过哪一户都有记录，只在办事需要时查。
          </Notice>
          <Field
            label="找一户"
            value={q}
            onInput={setQ}
            max={30}
            isOptional
            placeholder="房号2-3-501、完整的姓名、手机号后四位"
          />
          {asked.length >= 2 ? (
            <Found communityId={community.communityId} q={asked} />
          ) : (
            <View className={isWide ? 'roll' : 'y-stack'}>
              <View className="y-stack">
                <Courtyards roll={roll} chosenId={building?.id} onChoose={setBuilding} />
              </View>
              {homes}
            </View>
          )}
          <Columns>
            {roll.can.import && (
              <Button kind="secondary" icon="list" onTap={() => void openPage('places-desk/import/index')}>
                导入住户名册
              </Button>
            )}
            {roll.can.correct && roll.courtyards.length > 0 && (
              <Button kind="secondary" icon="plus" onTap={() => void openPage('places-desk/home/index')}>
                添加一户
              </Button>
            )}
          </Columns>
        </>
      )}
    </Loaded>
  );
}

function Found({ communityId, q }: { communityId: string; q: string }) {
  const load = useLoad(rollEndpoints.searchRoll, { communityId, q }, { isPrivate: true });
  return (
    <Loaded load={load} cards={1}>
      {({ items, isCut }) =>
        items.length === 0 ? (
          <Empty title="住户名册上没有找到">姓名要写全；房号可以写成2-3-501。</Empty>
        ) : (
          <>
            <Homes homes={items} isWhole={!isCut} />
            {isCut && <Notice icon="info">只列出前50户，请写得再具体一些。</Notice>}
          </>
        )
      }
    </Loaded>
  );
}

interface CourtyardsProps {
  roll: Roll;
  chosenId: string | undefined;
  onChoose: (building: { id: string; title: string }) => void;
}

function Courtyards({ roll: { courtyards }, chosenId, onChoose }: CourtyardsProps) {
  const isWide = useIsWide();
  const [chosen, setChosen] = useState(courtyards.length === 1 ? courtyards[0]?.id : undefined);
  const courtyard = courtyards.find(({ id }) => id === chosen);
  if (courtyards.length === 0) return <Empty title="还没有院子">登记院子以后，这里就能查住户名册。</Empty>;
  return (
    <>
      {courtyards.length > 1 && (
        <Choice
          label="哪个院子"
          isCompact={!isWide}
          options={courtyards.map(({ id, name, homes, people }) => ({
            value: id,
            label: name,
            note: `${homes}户 ${people}人`,
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {courtyard && (
        <Section title={courtyard.name} aside={`${courtyard.homes}户 ${courtyard.people}人`}>
          {courtyard.buildings.length > 0 ? (
            <Card isList>
              {courtyard.buildings.map(({ id, name, homes }) => (
                <ListRow
                  key={id}
                  title={name}
                  value={id === chosenId ? '正在看' : `${homes}户`}
                  onTap={() => onChoose({ id, title: `${courtyard.name}${name}` })}
                />
              ))}
            </Card>
          ) : (
            <Empty title="这个院子还没有住户名册">可以导入一个文件，也可以一户一户地添加。</Empty>
          )}
        </Section>
      )}
    </>
  );
}

interface HomesOfBuildingProps {
  buildingId: string;
  title: string;
  /** On a phone the homes stand in the place of the buildings. */
  onBack: (() => void) | undefined;
}

function HomesOfBuilding({ buildingId, title, onBack }: HomesOfBuildingProps) {
  const pages = usePages(rollEndpoints.findRollHomes, { buildingId }, { isPrivate: true });
  return (
    <>
      {onBack && (
        <Button kind="secondary" onTap={onBack}>
          换一栋楼
        </Button>
      )}
      <Section title={title}>
        <PagedList pages={pages} empty={<Empty title="住户名册上这栋楼没有住户" />}>
          {(homes) => <Homes homes={homes} isWhole={pages.isEnd} />}
        </PagedList>
      </Section>
    </>
  );
}
