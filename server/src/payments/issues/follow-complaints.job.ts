import { addDays, dayInChina } from '@yuanli/shared/china-time';
import { EVERYWHERE } from '../../places';
import { clock, hours, minutes } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { eachByItself, type Job } from '../../platform/jobs';
import { shorten } from '../../platform/shorten';
import { PayError, type PayComplaint } from '../../wechat/pay';
import { Payment } from '../orders/payment.entity';
import type { PaymentDeps } from '../payments-deps';
import { raiseIssue } from './payment-issues';

/** WeChat expects an answer within this. */
const ANSWER_WITHIN = hours(48);
/** So that none is missed while WeChat or we are away. */
const DAYS_BACK = 7;

/** Asks WeChat what residents complained about; each is shown once, to the community whose money it is about. */
export const followComplaints = ({ pay, log }: PaymentDeps): Job => ({
  name: 'follow-complaints',
  everyMilliseconds: minutes(30),
  run: async (database) => {
    if (!pay) return;
    const today = dayInChina(clock.now());
    const complaints = await pay.findComplaints(addDays(today, -DAYS_BACK), today).catch((error: unknown) => {
      if (!(error instanceof PayError)) throw error;
      log.warn({ api: error.api, code: error.code }, 'WeChat Pay tells no complaints');
      return [];
    });
    const open = complaints.filter(({ isAnswered }) => !isAnswered);
    await eachByItself(open, (complaint) => database.inTransaction((tx) => show(tx, complaint)));
  },
});

async function show(tx: Tx, { complaintId, at, detail, outTradeNo, amountFen }: PayComplaint): Promise<void> {
  const payment = outTradeNo ? await tx.findOneBy(Payment, { id: outTradeNo }) : null;
  await raiseIssue(tx, {
    ...{ kind: 'complaint', key: complaintId, isOnce: true, dueAt: new Date(at.getTime() + ANSWER_WITHIN) },
    ...{ communityId: payment?.communityId ?? EVERYWHERE, paymentId: payment?.id ?? null },
    ...{ about: shorten(detail, 100), ourFen: payment?.amountFen ?? null, wechatFen: amountFen },
  });
}
