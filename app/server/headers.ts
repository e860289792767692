import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Mode } from '~/http/context';

export interface HeaderSettings {
  readonly mode: Mode;
  readonly https: boolean;
}

/** What a page of ours may load and do: its own parts and nothing else. In development Vite adds styles and a socket of its own. */
function contentSecurityPolicy(nonce: string, { mode, https }: HeaderSettings): string {
  const development = mode === 'development';
  const rules = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ];
  return rules.join('; ');
}

/** What a browser could be asked for and no page of ours asks: whatever comes into a page asks in vain. */
const UNUSED = [
  ...['accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'camera', 'clipboard-read', 'display-capture'],
  ...['encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'screen-wake-lock', 'serial'],
  ...['storage-access', 'usb', 'xr-spatial-tracking'],
];
const OWN = ['clipboard-write', 'publickey-credentials-get', 'publickey-credentials-create'];
const permissions = [...UNUSED.map((name) => `${name}=()`), ...OWN.map((name) => `${name}=(self)`)].join(', ');

const FIXED: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
  'Permissions-Policy': permissions,
};

/** Sets the headers that every answer carries, and this answer's nonce in `res.locals.nonce`. */
export function securityHeaders(settings: HeaderSettings): RequestHandler {
  return (_req, res, next) => {
    const nonce = randomBytes(18).toString('base64');
    res.locals['nonce'] = nonce;
    res.set(FIXED);
    res.set('Content-Security-Policy', contentSecurityPolicy(nonce, settings));
    if (settings.https) res.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
    next();
  };
}
