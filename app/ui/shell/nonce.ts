import { createContext, useContext } from 'react';

/** The nonce of this response. Empty in the browser, which hides it from scripts, so that both render the same. */
export const NonceContext = createContext('');
export const useNonce = (): string => useContext(NonceContext);
