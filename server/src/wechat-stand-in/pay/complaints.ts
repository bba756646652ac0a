import type { StandInClock } from '../stand-in-clock';
import { chinaDay, rfc3339 } from './china-time';
import { digits } from './digits';
import type { PayOrder } from './orders';
import { PayRefusal } from './pay-refusal';

export interface Complaint {
  complaintId: string;
  at: number;
  detail: string;
  state: 'PENDING' | 'PROCESSING' | 'PROCESSED';
  order: { outTradeNo: string; transactionId: string; amountFen: number };
  openid: string;
  responses: string[];
}

/** What payers complained about to WeChat Pay: PENDING until the merchant answers, PROCESSING until it says it is settled. */
export function createComplaints(clock: StandInClock) {
  const complaints: Complaint[] = [];
  const find = (complaintId: unknown): Complaint => {
    const complaint = complaints.find((each) => each.complaintId === complaintId);
    if (!complaint) throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '投诉单不存在');
    return complaint;
  };
  const open = (complaintId: unknown): Complaint => {
    const complaint = find(complaintId);
    if (complaint.state === 'PROCESSED') throw new PayRefusal(400, 'INVALID_REQUEST', '投诉单已处理完成');
    return complaint;
  };
  return {
    find,
    make({ fields, transactionId }: PayOrder, detail: string): Complaint {
      const at = clock.now().getTime();
      const complaint: Complaint = {
        complaintId: `2000000${chinaDay(at).replaceAll('-', '')}${digits(15)}`,
        at,
        detail,
        state: 'PENDING',
        order: {
          outTradeNo: fields.out_trade_no,
          transactionId: String(transactionId),
          amountFen: fields.amount.total,
        },
        openid: fields.payer.openid,
        responses: [],
      };
      complaints.push(complaint);
      return complaint;
    },
    isOpenAbout: (outTradeNo: string): boolean =>
      complaints.some(({ order, state }) => order.outTradeNo === outTradeNo && state !== 'PROCESSED'),
    between: (first: string, last: string): Complaint[] =>
      complaints.filter(({ at }) => chinaDay(at) >= first && chinaDay(at) <= last),
    respond(complaintId: unknown, content: string): void {
      const complaint = open(complaintId);
      complaint.responses.push(content);
      complaint.state = 'PROCESSING';
    },
    complete(complaintId: unknown): void {
      open(complaintId).state = 'PROCESSED';
    },
  };
}

/** A complaint as answers tell it. */
export const complaintOf = ({ complaintId, at, detail, state, order, openid, responses }: Complaint) => ({
  complaint_id: complaintId,
  complaint_time: rfc3339(at),
  complaint_detail: detail,
  complaint_state: state,
  payer_openid: openid,
  complaint_order_info: [
    { transaction_id: order.transactionId, out_trade_no: order.outTradeNo, amount: order.amountFen },
  ],
  complaint_full_refunded: false,
  incoming_user_response: responses.length === 0,
  user_complaint_times: 1,
  problem_description: '商家问题',
  problem_type: 'OTHERS',
});
