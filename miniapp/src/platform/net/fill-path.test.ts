import { fillPath } from './fill-path';

describe('fillPath', () => {
  it('fills names of the path and sends the rest in the body', () => {
    expect(fillPath({ method: 'POST', path: '/api/wishes/:id/claim' }, { id: 'W1', note: '周末去' })).toEqual({
      path: '/api/wishes/W1/claim',
      body: { note: '周末去' },
    });
  });

  it('puts the rest of a GET into the query and leaves out what is not set', () => {
    expect(fillPath({ method: 'GET', path: '/api/wishes' }, { status: 'open', cursor: undefined, q: '灯 泡' })).toEqual(
      {
        path: '/api/wishes?status=open&q=%E7%81%AF%20%E6%B3%A1',
      },
    );
  });

  it('escapes what people typed into a path', () => {
    expect(fillPath({ method: 'GET', path: '/api/places/plates/:code' }, { code: 'A/B?' }).path).toBe(
      '/api/places/plates/A%2FB%3F',
    );
  });
});
