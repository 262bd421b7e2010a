// The words and the look of each plain standing: data, because the build writes them into the pages of popup and gate as well.

/** Named by the agreement's answer and, where that matters, by whether the site is kept shut. */
export const PLAIN_STANDINGS = /** @type {const} */ ({
  accepted: { state: 'accepted', sentence: 'standingAccepted', detail: 'standingAcceptedDetail' },
  'declined-open': { state: 'declined', sentence: 'standingDeclined', detail: 'standingDeclinedOpen' },
  'declined-shut': { state: 'declined', sentence: 'standingDeclined', detail: 'standingDeclinedShut' },
  unread: { state: 'answer-needed', sentence: 'standingUnread', detail: 'standingUnreadDetail' },
  'unanswered-open': { state: 'answer-needed', sentence: 'standingUnanswered', detail: 'standingUnansweredOpen' },
  'unanswered-shut': { state: 'answer-needed', sentence: 'standingUnanswered', detail: 'standingUnansweredShut' },
});
