import { View } from '@tarojs/components';
import { paymentEndpoints } from '@yuanli/shared/payments/payments.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { openPage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { IconBadge } from '../../ui/icon-badge';
import { IconText } from '../../ui/icon-text';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';

/** Whether residents can pay, into whose account, and how much needs to be looked into. */
export function MerchantState({ communityId }: { communityId: string }) {
  const load = useLoad(paymentEndpoints.getMerchant, { communityId });
  return (
    <Loaded load={load} cards={1} isNested>
      {({ isOn, payeeName, openIssues }) => (
        <>
          {isOn ? (
            <Card>
              <View className="y-stack">
                <IconText icon="ok" note={payeeName ? `收款：${payeeName}` : undefined}>
                  已开通微信支付，居民可以付款
                </IconText>
                <IconText icon="info" isSmall>
                  付款后自动向微信报告，微信一般过几天才把钱结算到账
                </IconText>
              </View>
            </Card>
          ) : (
            <Notice icon="alert" tone="amber">
              <View className="t-strong">没有开通微信支付</View>
              居民现在不能认捐付款，不能开放新的认捐；心愿照常认领、办理。请平台管理员接入社区自己的微信支付商户号，接好以后就能用。
            </Notice>
          )}
          <Card isList>
            <ListRow
              start={<IconBadge name="flag" tone="amber" />}
              title="资金核对"
              note="和微信账单对不上的"
              value={openIssues > 0 ? `${openIssues}项待处理` : undefined}
              onTap={() => void openPage('payments-desk/issues/index')}
            />
          </Card>
        </>
      )}
    </Loaded>
  );
}
