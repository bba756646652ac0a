import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { Formatter } from 'wechatpay-axios-plugin';
import { openPayDesk, type PayDesk } from '../../support/pay-desk';
import { makePayKeys } from '../../support/pay-keys';
import { WECHAT_APP } from '../../support/start-wechat';

const DAY = '2026-11-30';
const keys = makePayKeys();
let desk: PayDesk;

beforeAll(async () => {
  desk = await openPayDesk();
});
beforeEach(() => {
  desk.reset();
  at(`${DAY}T10:00:00+08:00`);
});
afterAll(() => desk.close());

const at = (time: string) => desk.standIn.control('move-clock', { to: new Date(time).toISOString() });
const ask = (bill: string, query = '') => desk.call('GET', `/v3/bill/${bill}?bill_date=${DAY}${query}`);
const codeOf = async (bill: string, query = '') => {
  const { status, data } = await ask(bill, query);
  return [status, data.code ?? 'OK'];
};

interface Bill {
  rows: Record<string, string>[];
  summary: Record<string, string>;
}

/** Fetches the file, compares its hash, and lets the other client read it. */
async function read(bill: string, query = ''): Promise<Bill & { text: string }> {
  const { data } = await ask(bill, query);
  const file = await desk.download(String(data.download_url));
  const content = query.includes('GZIP') ? gunzipSync(file) : file;
  expect([data.hash_type, data.hash_value]).toEqual(['SHA1', createHash('sha1').update(content).digest('hex')]);
  return { ...(Formatter.castCsvBill(content) as Bill), text: content.toString() };
}

describe('the bill of trades', () => {
  it('is made for a past day, after ten the next morning, if anything was paid', async () => {
    at('2026-12-01T10:00:00+08:00');
    expect(await codeOf('tradebill')).toEqual([400, 'NO_STATEMENT_EXIST']);
    at('2026-12-01T09:59:00+08:00');
    expect(await codeOf('tradebill')).toEqual([400, 'STATEMENT_CREATING']);
    at(`${DAY}T10:00:00+08:00`);
    expect(await codeOf('tradebill')).toEqual([400, 'STATEMENT_CREATING']);
    expect(await codeOf('tradebill', '&tar_type=ZIP')).toEqual([400, 'PARAM_ERROR']);
    at('2027-04-01T12:00:00+08:00');
    expect(await codeOf('tradebill')).toEqual([400, 'PARAM_ERROR']);
  });

  it('tells payments and refunds in yuan, every cell behind a backtick', async () => {
    const { outTradeNo, fields } = await desk.payOrder({ attach: '一份,两周' });
    const { transaction_id } = await desk.query(outTradeNo);
    const refund = await desk.refund(outTradeNo, 5_00);
    at('2026-12-01T10:00:00+08:00');
    const { rows, summary, text } = await read('tradebill', '&tar_type=GZIP');
    expect(text.startsWith('\uFEFF交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号')).toBe(true);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      交易时间: expect.stringMatching(/^2026-11-30 10:00:0\d$/) as string,
      公众账号ID: WECHAT_APP.appId,
      商户号: keys.mchId,
      微信订单号: transaction_id,
      商户订单号: outTradeNo,
      用户标识: fields.payer.openid,
      交易类型: 'JSAPI',
      交易状态: 'SUCCESS',
      应结订单金额: '120.00',
      微信退款单号: '0',
      商户退款单号: '0',
      商户数据包: '一份,两周',
      手续费: '0.72000',
      费率: '0.60%',
      订单金额: '120.00',
    });
    expect(rows[1]).toMatchObject({
      商户退款单号: refund.data.out_refund_no,
      微信退款单号: refund.data.refund_id,
      交易状态: 'REFUND',
      退款状态: 'SUCCESS',
      退款类型: 'ORIGINAL',
      退款金额: '5.00',
      申请退款金额: '5.00',
      订单金额: '0.00',
      手续费: '-0.03000',
    });
    expect(summary).toEqual({
      总交易单数: '2',
      应结订单总金额: '120.00',
      退款总金额: '5.00',
      充值券退款总金额: '0.00',
      手续费总金额: '0.69000',
      订单总金额: '120.00',
      申请退款总金额: '5.00',
    });
    expect((await read('tradebill', '&bill_type=SUCCESS')).rows).toHaveLength(1);
    expect((await read('tradebill', '&bill_type=REFUND')).rows).toMatchObject([{ 交易状态: 'REFUND' }]);
  });

  it('lies as told: a row left out, one from elsewhere, another sum', async () => {
    const [kept, lost] = [await desk.payOrder(), await desk.payOrder()];
    at('2026-12-01T10:00:00+08:00');
    const bill = { bill: 'trade', date: DAY } as const;
    const { control } = desk.standIn;
    control('alter-bill', { ...bill, change: 'leave-out', number: lost.outTradeNo });
    control('alter-bill', { ...bill, change: 'amount', number: kept.outTradeNo, amountFen: 11_999 });
    control('alter-bill', { ...bill, change: 'add', number: 'FOREIGN1', amountFen: 1 });
    const { rows, summary } = await read('tradebill');
    expect(rows.map((row) => [row.商户订单号, row.订单金额])).toEqual([
      [kept.outTradeNo, '119.99'],
      ['FOREIGN1', '0.01'],
    ]);
    expect(summary).toMatchObject({ 总交易单数: '2', 订单总金额: '120.00' });
  });

  it('is fetched within five minutes, signed', async () => {
    await desk.payOrder();
    at('2026-12-01T10:00:00+08:00');
    const { data } = await ask('tradebill');
    const url = new URL(String(data.download_url));
    expect((await fetch(url)).status).toBe(401);
    desk.pass(5 * 60 + 1);
    const late = await desk.call('GET', `${url.pathname}${url.search}`);
    expect([late.status, late.data.code]).toEqual([400, 'INVALID_REQUEST']);
  });
});

describe('the bill of the account', () => {
  it('tells what came and what went, with what remains', async () => {
    at('2026-11-29T10:00:00+08:00');
    await desk.payOrder({ amount: { total: 100 } });
    at(`${DAY}T10:00:00+08:00`);
    const { outTradeNo } = await desk.payOrder();
    const { data } = await desk.refund(outTradeNo, 12_000);
    desk.pass(3);
    at('2026-12-01T10:00:00+08:00');
    const { rows, summary, text } = await read('fundflowbill');
    expect(text).toMatch(
      /^\uFEFF记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额\(元\),账户结余\(元\),资金变更提交申请人,备注,业务凭证号\r\n/,
    );
    const figures = rows.map((row) => [row.业务类型, row.收支类型, row['收支金额(元)'], row['账户结余(元)']]);
    expect(figures).toEqual([
      ['交易', '收入', '120.00', '120.99'],
      ['扣除交易手续费', '支出', '0.72', '120.27'],
      ['退款', '支出', '119.28', '0.99'],
    ]);
    expect(rows[2]).toMatchObject({ 微信支付业务单号: data.refund_id, 业务凭证号: data.out_refund_no });
    expect(summary).toEqual({
      资金流水总笔数: '3',
      收入笔数: '1',
      收入金额: '120.00',
      支出笔数: '2',
      支出金额: '120.00',
    });
  });
});

describe('complaints', () => {
  const COMPLAINTS = '/v3/merchant-service/complaints-v2';

  it('are listed by day, answered, and completed', async () => {
    const { outTradeNo, fields } = await desk.payOrder();
    const { complaintId } = desk.standIn.control('complain', { outTradeNo, detail: '课没有上' });
    const list = async (query: string) => (await desk.call('GET', `${COMPLAINTS}?${query}`)).data;
    const day = `begin_date=${DAY}&end_date=${DAY}`;
    expect(await list(`${day}&limit=5&offset=0`)).toEqual({
      data: [
        expect.objectContaining({
          complaint_id: complaintId,
          complaint_state: 'PENDING',
          complaint_detail: '课没有上',
          payer_openid: fields.payer.openid,
        }),
      ],
      limit: 5,
      offset: 0,
      total_count: 1,
    });
    expect(await list(`${day}&offset=1`)).toMatchObject({ data: [], total_count: 1 });
    expect(await list('begin_date=2026-10-01&end_date=2026-11-30')).toMatchObject({ code: 'PARAM_ERROR' });

    const post = async (act: string, body: object) =>
      (await desk.call('POST', `${COMPLAINTS}/${complaintId}/${act}`, body)).status;
    const state = async () => (await desk.call('GET', `${COMPLAINTS}/${complaintId}`)).data.complaint_state;
    const complainted_mchid = keys.mchId;
    expect(await post('response', { complainted_mchid, response_content: '' })).toBe(400);
    expect(await post('response', { complainted_mchid, response_content: '已安排补课。' })).toBe(204);
    expect(await state()).toBe('PROCESSING');
    expect(await post('complete', { complainted_mchid })).toBe(204);
    expect(await state()).toBe('PROCESSED');
    expect(await post('complete', { complainted_mchid })).toBe(400);
    expect((await desk.call('GET', `${COMPLAINTS}/none`)).status).toBe(404);
  });
});
