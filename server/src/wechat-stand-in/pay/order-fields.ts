import { z } from 'zod';

const text = (most: number, least = 1) => z.string().min(least).max(most);
const fen = z.int().min(1);
const url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^https?:\/\/[^\s?#]+$/, '通知地址不能携带参数');

/** Times with a zone, as RFC 3339 has them. */
export const Rfc3339 = z
  .string()
  .max(64)
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, '时间格式须遵循rfc3339')
  .refine((time) => !Number.isNaN(Date.parse(time)), '没有这个时间');

export const OutTradeNo = z.string().regex(/^[0-9A-Za-z_\-|*]{6,32}$/, '商户订单号须为6到32位的数字、字母或_-|*');
export const NotifyUrl = url(255);
export const RefundNotifyUrl = url(256);

const Goods = z.strictObject({
  merchant_goods_id: text(32),
  wechatpay_goods_id: text(32).optional(),
  goods_name: text(256).optional(),
  quantity: z.int().min(1),
  unit_price: z.int().min(0),
});

/** POST /v3/pay/transactions/jsapi. Names that WeChat does not know are refused here, so that a misspelt one shows. */
export const OrderFields = z.strictObject({
  appid: text(32),
  mchid: text(32),
  description: text(127),
  out_trade_no: OutTradeNo,
  time_expire: Rfc3339.optional(),
  attach: text(128).optional(),
  notify_url: NotifyUrl,
  goods_tag: text(32).optional(),
  support_fapiao: z.boolean().optional(),
  amount: z.strictObject({ total: fen, currency: z.literal('CNY').optional() }),
  payer: z.strictObject({ openid: text(128) }),
  detail: z
    .strictObject({
      cost_price: z.int().min(0).optional(),
      invoice_id: text(32).optional(),
      goods_detail: z.array(Goods).min(1).optional(),
    })
    .optional(),
  scene_info: z
    .strictObject({
      payer_client_ip: text(45),
      device_id: text(32).optional(),
      store_info: z
        .strictObject({
          id: text(32),
          name: text(256).optional(),
          area_code: text(32).optional(),
          address: text(512).optional(),
        })
        .optional(),
    })
    .optional(),
  settle_info: z.strictObject({ profit_sharing: z.boolean().optional() }).optional(),
});
export type OrderFields = z.output<typeof OrderFields>;

/** POST /v3/refund/domestic/refunds */
export const RefundFields = z
  .strictObject({
    transaction_id: text(32).optional(),
    out_trade_no: OutTradeNo.optional(),
    out_refund_no: z.string().regex(/^[0-9A-Za-z_\-|*@]{1,64}$/, '商户退款单号须为1到64位的数字、字母或_-|*@'),
    reason: text(80).optional(),
    notify_url: RefundNotifyUrl.optional(),
    funds_account: z.literal('AVAILABLE').optional(),
    amount: z.strictObject({
      refund: fen,
      total: fen,
      currency: z.literal('CNY'),
      from: z.array(z.strictObject({ account: z.enum(['AVAILABLE', 'UNAVAILABLE']), amount: fen })).optional(),
    }),
    goods_detail: z
      .array(
        z.strictObject({
          merchant_goods_id: text(32),
          wechatpay_goods_id: text(32).optional(),
          goods_name: text(256).optional(),
          unit_price: fen,
          refund_amount: fen,
          refund_quantity: z.int().min(1),
        }),
      )
      .optional(),
  })
  .refine((fields) => (fields.transaction_id === undefined) !== (fields.out_trade_no === undefined), {
    path: ['out_trade_no'],
    message: '微信支付订单号和商户订单号须填且只填一个',
  });
export type RefundFields = z.output<typeof RefundFields>;
