import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { House } from '../../data/house.server';
import { isUuid } from '../../domain/uuid';
import { isHttps } from '../https';

/** The own path to which a provider leads back: one for each workspace, so that no workspace's provider answers for another's. */
export const callbackPath = (workspaceId: string): string => `/sign-in/callback/${workspaceId}`;

/** The own path on which somebody is told where they are led. */
export const flowPath = (id: string): string => `/sign-in/provider/${id}`;

/** What goes along on the way, and follows from its id: nothing of it is kept. */
export const derived = (house: House, of: string, id: string): string =>
  createHmac('sha256', house.settings.secret).update(`single sign-on ${of} ${id}`).digest('base64url');
export const stateOf = (house: House, id: string): string => `${id}.${derived(house, 'state', id)}`;

/** The way that a state names; null for one that we did not make. */
export function flowIn(house: House, state: string): string | null {
  const id = state.slice(0, 36);
  if (!isUuid(id)) return null;
  const [given, made] = [Buffer.from(state), Buffer.from(stateOf(house, id))];
  return given.length === made.length && timingSafeEqual(given, made) ? id : null;
}

const cookieName = (house: House): string => (isHttps(house) ? '__Host-evenhand-way' : 'evenhand-way');
const COOKIE = /^[\w-]{43}$/;
export const hashed = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The browser's own mark while it is on the way: without it nobody comes back on a way that somebody else began. */
export function markOf(house: House, request: Request): string | null {
  const name = `${cookieName(house)}=`;
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const cookie = part.trim();
    if (cookie.startsWith(name)) return COOKIE.exec(cookie.slice(name.length))?.[0] ?? null;
  }
  return null;
}

export const markCookie = (house: House, mark: string): string =>
  `${cookieName(house)}=${mark}; HttpOnly; Max-Age=900; Path=/; SameSite=Lax${isHttps(house) ? '; Secure' : ''}`;
