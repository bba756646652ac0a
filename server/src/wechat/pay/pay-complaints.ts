import { z } from 'zod';
import { PayError } from './pay-error';
import type { PayTransport } from './pay-transport';

/** Somebody who paid complained to WeChat Pay; WeChat expects an answer within 48 hours. */
export interface PayComplaint {
  complaintId: string;
  at: Date;
  detail: string;
  isAnswered: boolean;
  outTradeNo: string | null;
  amountFen: number | null;
}

const PATH = '/v3/merchant-service/complaints-v2';
/** The most WeChat gives at once. */
const PAGE = 50;

const complaint = z.object({
  complaint_id: z.string(),
  complaint_time: z.string(),
  complaint_detail: z.string(),
  complaint_state: z.string(),
  complaint_order_info: z.array(z.object({ out_trade_no: z.string(), amount: z.int() })).default([]),
});
const listed = z.object({ data: z.array(complaint).default([]), total_count: z.int().default(0) });

/** The calls about complaints (消费者投诉2.0), which the library does not have. */
export function createComplaintCalls({ send }: Pick<PayTransport, 'send'>, mchId: string) {
  const read = <T>(schema: z.ZodType<T>, bytes: Buffer): T => {
    try {
      return schema.parse(JSON.parse(bytes.toString('utf8')));
    } catch {
      throw new PayError(`GET ${PATH}`, 0, 'unreadable');
    }
  };
  const post = (complaintId: string, act: string, more: object = {}) =>
    send({ method: 'POST', path: `${PATH}/${complaintId}/${act}`, body: { complainted_mchid: mchId, ...more } });

  return {
    /** What was complained about on these days of China, the first and the last included; 30 at most. */
    async findComplaints(firstDay: string, lastDay: string): Promise<PayComplaint[]> {
      const found: PayComplaint[] = [];
      for (let offset = 0; ; offset += PAGE) {
        const query = new URLSearchParams({
          ...{ limit: String(PAGE), offset: String(offset), begin_date: firstDay, end_date: lastDay },
          complainted_mchid: mchId,
        });
        const { data, total_count } = read(listed, await send({ method: 'GET', path: `${PATH}?${query.toString()}` }));
        found.push(...data.map(complaintOf));
        if (data.length === 0 || found.length >= total_count) return found;
      }
    },
    /** Answers (up to 200 characters) and ends a complaint; what of it was done before is not done again. */
    async answerComplaint(complaintId: string, words: string): Promise<void> {
      const bytes = await send({ method: 'GET', path: `${PATH}/${complaintId}` });
      const { complaint_state: state } = read(complaint, bytes);
      if (state === 'PENDING') await post(complaintId, 'response', { response_content: words });
      if (state !== 'PROCESSED') await post(complaintId, 'complete');
    },
  };
}

const complaintOf = (read: z.output<typeof complaint>): PayComplaint => ({
  complaintId: read.complaint_id,
  at: new Date(read.complaint_time),
  detail: read.complaint_detail,
  isAnswered: read.complaint_state !== 'PENDING',
  outTradeNo: read.complaint_order_info[0]?.out_trade_no ?? null,
  amountFen: read.complaint_order_info[0]?.amount ?? null,
});
