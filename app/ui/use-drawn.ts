import { useEffect, useLayoutEffect } from 'react';

/** Before what was drawn is seen. Nothing is drawn on the server by an effect: there is none to be in time for. */
export const useDrawn = typeof document === 'undefined' ? useEffect : useLayoutEffect;
