import { View } from '@tarojs/components';
import type { GuideData } from '../../parts/directory/guide-data';
import { canOpenMap, openMap } from '../../platform/device/open-map';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Section } from '../../ui/section';

/** The counter that handles it, and the way there; where an item is done online, who helps with it. */
export function WhereTo({ guide: { trip, counter } }: { guide: GuideData }) {
  if (trip === 'not_issued') return null;
  const { id, name, locationName, address } = counter;
  return (
    <Section title={trip === 'online' ? '不会网上办，可以到这里' : '到这里办'}>
      <Card>
        <View className="y-stack">
          <IconText icon="pin" note={[locationName, address].filter((one) => one !== name).join('，')}>
            <View className="t-strong">{name}</View>
          </IconText>
          {canOpenMap ? (
            <Button kind="secondary" icon="pin" onTap={() => void openMap(counter, name)}>
              导航过去
            </Button>
          ) : (
            <Button kind="secondary" icon="pin" onTap={() => void openPage('directory/service/index', { id })}>
              看看窗口
            </Button>
          )}
        </View>
      </Card>
    </Section>
  );
}
