import { QueryFailedError } from 'typeorm';
import { describeError } from './describe-error';

const SECRETS = ['oYuanli_openid', '13800010001', '厨房灯一直闪'];

it('keeps of a database error its code and its statement, and none of the values', () => {
  const driver = Object.assign(new Error("Duplicate entry 'oYuanli_openid' for key 'ix_person_openid'"), {
    code: 'ER_DUP_ENTRY',
    errno: 1062,
    sql: "INSERT INTO person VALUES ('13800010001')",
  });
  const kept = describeError(
    new QueryFailedError('INSERT INTO person VALUES (?)', ['13800010001', '厨房灯一直闪'], driver),
  );
  expect(kept).toMatchObject({ type: 'QueryFailedError', message: 'ER_DUP_ENTRY: INSERT INTO person VALUES (?)' });
  for (const secret of SECRETS) expect(JSON.stringify(kept)).not.toContain(secret);
});

it('keeps of any other error what it says and where it came from', () => {
  const kept = describeError(new TypeError('x is not a function'));
  expect(kept).toMatchObject({
    type: 'TypeError',
    message: 'x is not a function',
    stack: expect.stringContaining('describe-error.test'),
  });
});

it('keeps something of whatever else was thrown', () => {
  expect(describeError('no')).toEqual({ type: 'string', message: 'no' });
});
