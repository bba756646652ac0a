import { useState } from 'react';
import { View } from '@tarojs/components';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { openPage } from '../../platform/navigate';
import { plateCode } from '../../platform/codes/plate-code';
import { scanPlate } from '../../platform/codes/scan';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';

const open = (scene: string) => openPage('places/plate/index', { scene });

/** Three ways to the courtyard: scan the plate, type its code, pick it from the list. */
export default function FindCourtyard() {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const courtyards = usePages(placesEndpoints.findCourtyards, {});

  const scan = async () => {
    const scanned = await scanPlate();
    if (scanned.kind === 'code') await open(scanned.code);
    if (scanned.kind === 'failed') setProblem(scanned.error.message);
    if (scanned.kind === 'unknown') setProblem('这不是院门口牌子上的码，请输入牌子上的编号');
  };
  const openTyped = async () => {
    const code = plateCode(typed);
    setProblem(code ? undefined : '编号是牌子右下角的4到8位字母和数字');
    if (code) await open(code);
  };

  return (
    <Page title="找到我的院子">
      <View className="y-stack">
        <Button icon="scan" onTap={() => void scan()}>
          扫院门口牌子上的码
        </Button>
        <Card>
          <View className="y-stack">
            <Field
              label="或者输入牌子上的编号"
              value={typed}
              onInput={setTyped}
              error={problem}
              placeholder="比如：SLY7"
            />
            <Button kind="secondary" onTap={() => void openTyped()}>
              进入这个院子
            </Button>
          </View>
        </Card>
        <Section title="也可以从名单里选">
          <PagedList pages={courtyards} empty={<Empty title="还没有院子开通">请打电话问问您的社区。</Empty>}>
            {(items) => (
              <Card isList>
                {items.map(({ id, name, address, communityName, isOpened, plateCode: code }) => (
                  <ListRow
                    key={id}
                    title={name}
                    note={`${communityName} · ${address}${isOpened ? '' : ' · 还没有开通'}`}
                    onTap={() => void open(code)}
                  />
                ))}
              </Card>
            )}
          </PagedList>
        </Section>
      </View>
    </Page>
  );
}
