import { subscribeTemplates, takeTemplateIds } from './subscribe-templates';

describe('the ids of the subscribe templates', () => {
  it('are taken from one setting', () => {
    takeTemplateIds(
      `wish_progress=${'p'.repeat(43)}, wish_review=${'r'.repeat(43)},volunteering_seat=${'s'.repeat(43)},service_booking=${'b'.repeat(43)},vote_reminder=${'v'.repeat(43)}`,
    );
    expect(subscribeTemplates.wish_progress.templateId).toBe('p'.repeat(43));
    expect(subscribeTemplates.wish_review.templateId).toBe('r'.repeat(43));
    expect(subscribeTemplates.volunteering_seat.templateId).toBe('s'.repeat(43));
    expect(subscribeTemplates.service_booking.templateId).toBe('b'.repeat(43));
    expect(subscribeTemplates.vote_reminder.templateId).toBe('v'.repeat(43));
  });

  it('must all be given, in full', () => {
    expect(() => takeTemplateIds(`wish_progress=${'p'.repeat(43)}`)).toThrow('wish_review');
    expect(() => takeTemplateIds(`wish_progress=short,wish_review=${'r'.repeat(43)}`)).toThrow('wish_progress');
  });
});
