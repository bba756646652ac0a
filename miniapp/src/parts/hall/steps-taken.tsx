import { useState } from 'react';
import { View } from '@tarojs/components';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Photos } from '../../ui/photos';
import { formatDay } from '../../ui/format-date';
import type { IconName } from '../../ui/icon-names';
import type { MotionStepData } from './hall-data';
import { formatFen } from './fen';

const icons: Record<MotionStepData['kind'], IconName> = {
  stage: 'next',
  party_first: 'flag',
  vote: 'hall',
  progress: 'tool',
  evaluation: 'star',
  words: 'edit',
};

function StepTaken({ step: { kind, title, note, pictures, spentFen, by, at } }: { step: MotionStepData }) {
  const urls = pictures.map(({ url }) => pictureAddress(url));
  return (
    <Card>
      <View className="y-stack y-stack--tight">
        <IconText icon={icons[kind]} note={[formatDay(at), by].filter(Boolean).join(' · ')}>
          {title}
        </IconText>
        {note && <View>{note}</View>}
        {spentFen !== null && (
          <View className="t-strong">{spentFen > 0 ? `花了${formatFen(spentFen)}` : '没有花钱'}</View>
        )}
        {urls.length > 0 && (
          <Photos
            label={title}
            urls={pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
            onOpen={(index) => void showPhotos(urls, index)}
          />
        )}
      </View>
    </Card>
  );
}

const shownAtFirst = 2;

/** What happened so far, the latest first: with pictures, and what it cost. What is older is opened by a tap. */
export function StepsTaken({ steps }: { steps: readonly MotionStepData[] }) {
  const [isWhole, setWhole] = useState(false);
  const latest = [...steps].reverse();
  const older = isWhole ? 0 : latest.length - shownAtFirst;
  return (
    <View className="y-stack">
      {(older > 0 ? latest.slice(0, shownAtFirst) : latest).map((step) => (
        <StepTaken key={step.id} step={step} />
      ))}
      {older > 0 && <Button kind="secondary" icon="down" onTap={() => setWhole(true)}>{`查看之前的${older}步`}</Button>}
    </View>
  );
}
