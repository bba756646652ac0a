import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { Check } from '../../ui/check';
import { formatBy } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import type { PaySheetData } from '../payment-data';

interface ReceiverCardProps {
  sheet: PaySheetData;
  isAnonymous: boolean;
  onAnonymous: (isAnonymous: boolean) => void;
}

/** Whose account it goes to, in full, and what becomes of it; whether the neighbours read who gave. */
export function ReceiverCard({ sheet: { payeeName, useUntil }, isAnonymous, onAnonymous }: ReceiverCardProps) {
  return (
    <Card>
      <View className="y-stack">
        {payeeName && (
          <IconText icon="home">
            <View className="t-caption">收款</View>
            <View className="t-lead">{payeeName}</View>
          </IconText>
        )}
        <IconText icon="eye">钱花到哪里、发票都公布</IconText>
        <IconText icon="ok">{`${formatBy(useUntil)}办好，办不成原路退回`}</IconText>
        <Check
          label="公开我的称呼"
          note={isAnonymous ? '现在不公开。认捐多少，始终不公开' : '邻居看得到您的称呼。认捐多少，始终不公开'}
          isOn={!isAnonymous}
          onChange={(isNamed) => onAnonymous(!isNamed)}
        />
      </View>
    </Card>
  );
}
