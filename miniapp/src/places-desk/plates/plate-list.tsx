import { useState } from 'react';
import { View } from '@tarojs/components';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { useFile } from '../../parts/files/use-file';
import { ActError } from '../../parts/forms/act-error';
import { PagedList } from '../../parts/loading/paged-list';
import type { CourtyardData } from '../../parts/staff/courtyard-search';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Check } from '../../ui/check';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { ListRow } from '../../ui/list-row';

/** As many as the address of one request holds. */
const MOST = 50;

/** The plates I may print: a tap opens one; some or all come as one file, an A4 page each. */
export function PlateList({ onChoose }: { onChoose: (courtyard: CourtyardData) => void }) {
  const communityId = useDeskCommunity()?.communityId;
  const [q, setQ] = useState('');
  const [isPicking, setPicking] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const file = useFile();
  const pages = usePages(placesEndpoints.findPlates, communityId ? { communityId, q: q.trim() || undefined } : null);
  const tooMany = picked.length > MOST ? `一次最多选${MOST}个院子` : undefined;
  const blockedBecause = isPicking && picked.length === 0 ? '请先选要打印的院子' : tooMany;
  const print = () => {
    if (!communityId) return;
    const courtyardIds = picked.length > 0 ? picked.join(',') : undefined;
    void file.get(placesEndpoints.getPlateSheets, { communityId, courtyardIds }, '院子码牌.pdf');
  };
  const pick = (id: string, isOn: boolean) => setPicked(isOn ? [...picked, id] : picked.filter((one) => one !== id));
  return (
    <>
      <Button icon="download" isBusy={file.isBusy} blockedBecause={blockedBecause} onTap={print}>
        {isPicking ? `打印选中的${picked.length}块牌子` : '打印全部牌子'}
      </Button>
      <View className="t-caption t-center">每个院子一张A4纸，带小程序码、编号和社区电话，打印出来就能挂。</View>
      <ActError error={file.error} />
      {file.sheet}
      <Field label="院子的名称" isOptional value={q} onInput={setQ} max={20} />
      <Button
        kind="quiet"
        onTap={() => {
          setPicking(!isPicking);
          setPicked([]);
        }}
      >
        {isPicking ? '不挑了，打印全部' : '挑几个院子打印'}
      </Button>
      <PagedList pages={pages} isNested empty={<Empty title="没有找到这个院子">换个名称再找找。</Empty>}>
        {(courtyards) =>
          isPicking ? (
            courtyards.map(({ id, name, gridName, address }) => (
              <Check
                key={id}
                label={name}
                note={`${gridName} · ${address}`}
                isOn={picked.includes(id)}
                onChange={(isOn) => pick(id, isOn)}
              />
            ))
          ) : (
            <Card isList>
              {courtyards.map((courtyard) => (
                <ListRow
                  key={courtyard.id}
                  title={courtyard.name}
                  note={`${courtyard.gridName} · ${courtyard.address}`}
                  onTap={() => onChoose(courtyard)}
                />
              ))}
            </Card>
          )
        }
      </PagedList>
    </>
  );
}
