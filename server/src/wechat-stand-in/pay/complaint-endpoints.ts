import { z } from 'zod';
import { startOfDay } from './china-time';
import { complaintOf } from './complaints';
import { ensureSigner, type PayEndpoint } from './pay-endpoint';
import { fieldsOf, paramError } from './pay-refusal';

const COMPLAINTS = '/v3/merchant-service/complaints-v2';
const MOST_DAYS_MS = 30 * 24 * 3_600_000;

const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, '日期格式须为yyyy-MM-DD')
  .refine((day) => !Number.isNaN(startOfDay(day)), '没有这一天');
const ListQuery = z.object({
  begin_date: Day,
  end_date: Day,
  limit: z.coerce.number().int().min(1).max(50).default(10),
  offset: z.coerce.number().int().min(0).default(0),
  complainted_mchid: z.string().optional(),
});
const Merchant = z.string().min(1).max(64);
const Response = z.strictObject({
  complainted_mchid: Merchant,
  response_content: z.string().min(1).max(200),
  response_images: z.array(z.string()).max(4).optional(),
  jump_url: z.string().max(512).optional(),
  jump_url_text: z.string().max(10).optional(),
});

const list: PayEndpoint = {
  method: 'GET',
  path: COMPLAINTS,
  answer(pay, { query }) {
    const { begin_date, end_date, limit, offset, complainted_mchid } = fieldsOf(ListQuery, query, 'query');
    if (complainted_mchid !== undefined) ensureSigner(pay, complainted_mchid);
    const span = startOfDay(end_date) - startOfDay(begin_date);
    if (span < 0 || span >= MOST_DAYS_MS) throw paramError('/end_date', '查询日期跨度不超过30天', 'query');
    const found = pay.complaints.between(begin_date, end_date);
    const data = found.slice(offset, offset + limit).map(complaintOf);
    return { data, limit, offset, total_count: found.length };
  },
};

const one: PayEndpoint = {
  method: 'GET',
  path: `${COMPLAINTS}/:complaintId`,
  answer: (pay, { params }) => complaintOf(pay.complaints.find(params.complaintId)),
};

const respond: PayEndpoint = {
  method: 'POST',
  path: `${COMPLAINTS}/:complaintId/response`,
  answer(pay, { params, body }) {
    const { complainted_mchid, response_content } = fieldsOf(Response, body);
    ensureSigner(pay, complainted_mchid);
    pay.complaints.respond(params.complaintId, response_content);
    return undefined;
  },
};

const complete: PayEndpoint = {
  method: 'POST',
  path: `${COMPLAINTS}/:complaintId/complete`,
  answer(pay, { params, body }) {
    ensureSigner(pay, fieldsOf(z.strictObject({ complainted_mchid: Merchant }), body).complainted_mchid);
    pay.complaints.complete(params.complaintId);
    return undefined;
  },
};

export const complaintEndpoints = [list, one, respond, complete];
