// How long the popup takes, as its button opens it.

/** Chromium's own namespace gives promises too. */
declare const chrome: typeof import('webextension-polyfill');

/**
 * In a page of the extension: milliseconds from asking for the popup, as its button does, to the frame in which it says
 * where one stands; or, of an empty one, to its first frame.
 */
export async function untilPopupStands(url: string): Promise<number> {
  const now = (of: Window) => of.performance.timeOrigin + of.performance.now();
  const standing = async (): Promise<number> => {
    let popup: Window | undefined;
    while (!popup || popup.location.href === 'about:blank') {
      await new Promise((done) => setTimeout(done));
      [popup] = chrome.extension.getViews({ type: 'popup' });
    }
    const { document: page } = popup;
    const stands = (): boolean => {
      if (popup?.innerWidth === 0) return false; // its first frame may come before it has its place on the screen
      const looked = [...page.querySelectorAll(page.querySelector('#app') ? '.standing' : 'html')];
      return looked.some((element) => element.getClientRects().length > 0);
    };
    do await new Promise((frame) => popup?.requestAnimationFrame(frame));
    while (!stands());
    const seen = now(popup);
    await new Promise((drawn) => setTimeout(drawn, 500));
    popup.close();
    return seen;
  };
  await chrome.action.setPopup({ popup: url });
  const start = now(window);
  const refused = chrome.action.openPopup().then(() => new Promise<never>(() => undefined));
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`${url} does not stand`)), 10_000));
  return (await Promise.race([standing(), refused, late])) - start;
}
