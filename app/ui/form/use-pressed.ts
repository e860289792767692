import { useState } from 'react';
import { flushSync } from 'react-dom';

/** Where nothing is drawn, as in a tab in the background, nobody waits for it: milliseconds. */
const UNDRAWN = 100;

/** Resolves once what was set is on the screen: the first task after the next frame. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    requestAnimationFrame(() => port2.postMessage(null));
    setTimeout(resolve, UNDRAWN);
  });

/**
 * Whether a button was just pressed, and what presses it: that it was is drawn before the work it asks for begins. Sending redraws the
 * whole page, and on a slow phone a button that answers late is pressed again. `send` has to leave something else that says it is under way.
 */
export function usePressed(): readonly [pressed: boolean, press: (send: () => void) => Promise<void>] {
  const [pressed, setPressed] = useState(false);
  async function press(send: () => void): Promise<void> {
    flushSync(() => setPressed(true));
    await drawn();
    try {
      send();
    } finally {
      setPressed(false);
    }
  }
  return [pressed, press];
}
