import { recordEndpoints as records } from '@yuanli/shared/volunteering/service-records.endpoints';
import { startTestServer } from '../../support/test-server';
import { useServer } from '../../support/use-server';

const { server } = useServer();

it('nobody finds a certificate by trying codes', async () => {
  const tried = () => server.call(records.verifyCertificate, { number: '2026-000001', code: 'ABCDEFGH23' });
  const answers = await Promise.all(Array.from({ length: 60 }, tried));
  expect(new Set(answers.map(({ body }) => body.error?.code))).toEqual(new Set(['certificate.no_match']));
  expect((await tried()).status).toBe(429);
});

it('says what number and code look like when they are mistyped', async () => {
  const fresh = await startTestServer();
  const { body } = await fresh.call(records.verifyCertificate, { number: '123', code: 'x' });
  expect(body.error?.fields).toEqual({ number: expect.stringContaining('右上角'), code: '校验码是10位字母和数字' });
  await fresh.close();
});
