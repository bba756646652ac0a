import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { pictureAddress } from '../platform/net/picture-address';
import { showPhotos } from '../platform/device/show-photos';
import { Card } from '../ui/card';
import { Notice } from '../ui/notice';
import { Photos } from '../ui/photos';
import { formatMoment } from '../ui/format-date';
import { Section } from '../ui/section';
import type { WishData } from './wish-data';

/** A rating is said, not shown by colours or stars alone. */
const ratings = ['不满意', '不太满意', '一般', '满意', '很满意'] as const;

const formatRating = (rating: number): string => ratings[rating - 1] ?? '';

/** Best first, as people are asked. */
export const ratingOptions = ratings.map((label, index) => ({ value: String(index + 1), label })).reverse();

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <View>
      <View className="t-caption">{name}</View>
      <View>{children}</View>
    </View>
  );
}

function feedbackWords(feedback: WishData['feedback']): string {
  if (!feedback) return '还没有，等许愿人确认时填写';
  const words = [feedback.rating && formatRating(feedback.rating), feedback.words].filter(Boolean).join('。');
  return words || '正在检查内容，检查通过后大家才能看到';
}

interface CompletionRecordProps {
  wish: WishData;
  /** Where the wisher is about to add the last part. */
  isWaitingForFeedback?: boolean;
}

/** The six parts a granted wish has on record. */
export function CompletionRecord({
  wish: { completion, feedback },
  isWaitingForFeedback = false,
}: CompletionRecordProps) {
  // A record that did not pass its check stays with the one who wrote it.
  if (!completion || (!completion.isBeingChecked && !completion.result)) return null;
  const urls = completion.pictures.map(({ url }) => pictureAddress(url));
  return (
    <Section title="完成记录">
      {completion.isBeingChecked && (
        <Notice icon="shield" tone="amber">
          完成记录正在检查，检查通过后别人才能看到。
        </Notice>
      )}
      {completion.result && (
        <Card>
          <View className="y-stack">
            <Part name="时间">{formatMoment(completion.happenedAt)}</Part>
            <Part name="地点">{completion.place}</Part>
            <Part name="人员">{completion.people}</Part>
            <Part name="过程">{completion.course}</Part>
            <Part name="结果">{completion.result}</Part>
            {!isWaitingForFeedback && <Part name="反馈">{feedbackWords(feedback)}</Part>}
            {urls.length > 0 && (
              <Photos
                label="帮忙的照片"
                urls={completion.pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
                onOpen={(index) => void showPhotos(urls, index)}
              />
            )}
          </View>
        </Card>
      )}
    </Section>
  );
}
