import { Text, View } from '@tarojs/components';
import { SponsoringProgress } from '../parts/payments/sponsoring-progress';
import { accessible } from '../platform/a11y/accessible';
import { Card } from '../ui/card';
import type { PaySheetData } from './payment-data';

interface WishHeadProps {
  sheet: PaySheetData;
  /** The page itself says what becomes of the money. */
  isBrief?: boolean;
}

/** Which wish it is, and how far its money has come. */
export function WishHead({ sheet, isBrief }: WishHeadProps) {
  return (
    <Card>
      <View className="y-stack">
        <View>
          <View className="t-caption">
            <Text className="y-whole">{`心愿 ${sheet.number}`}</Text>
            {` · ${sheet.courtyardName}`}
          </View>
          <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
            {sheet.title}
          </View>
        </View>
        <SponsoringProgress sponsoring={sheet} isBrief={isBrief} />
      </View>
    </Card>
  );
}
